/** What players are told while they look elsewhere: the notices that hosts bring to them. */
@NullMarked
package dev.cloudsandedges.backend.notice;

import org.jspecify.annotations.NullMarked;
