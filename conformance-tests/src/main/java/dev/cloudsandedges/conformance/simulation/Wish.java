package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.Actor;

/** What a client wants, under one id, however often it has to say so. */
final class Wish {

    final Actor actor;
    final String id;
    final String stream;
    final String document;
    boolean settled;
    int sent;
    int deliveries;

    Wish(Actor actor, String id, String stream, String document) {
        this.actor = actor;
        this.id = id;
        this.stream = stream;
        this.document = document;
    }
}
