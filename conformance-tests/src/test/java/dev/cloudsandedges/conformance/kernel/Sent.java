package dev.cloudsandedges.conformance.kernel;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.eventsourcing.Actor;

/** A document at the door, and what the host says of it. */
record Sent(Actor as, long at, long entropy, String document) {

    Reply to(CloudsAndEdges engine) {
        return engine.door().submit(as, at, entropy, document);
    }

    Sent by(Actor other) {
        return new Sent(other, at, entropy, document);
    }

    @Override
    public String toString() {
        return as.text() + " sends " + document;
    }
}
