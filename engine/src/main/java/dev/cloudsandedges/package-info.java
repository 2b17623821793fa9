/**
 * The front door: {@link dev.cloudsandedges.CloudsAndEdges} assembles the rest, {@link
 * dev.cloudsandedges.Session} is for programs, {@link dev.cloudsandedges.JsonDoor} for documents
 * from outside.
 */
@NullMarked
package dev.cloudsandedges;

import org.jspecify.annotations.NullMarked;
