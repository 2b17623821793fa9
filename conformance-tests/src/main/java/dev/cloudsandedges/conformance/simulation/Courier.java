package dev.cloudsandedges.conformance.simulation;

/** Carries a document; an honest one delivers what it was given. */
interface Courier {

    /** An honest one. */
    Courier HONEST = (document, delivery) -> document;

    /**
     * What arrives.
     *
     * @param delivery which one of this document it is, from 1
     */
    String deliver(String document, int delivery);
}
