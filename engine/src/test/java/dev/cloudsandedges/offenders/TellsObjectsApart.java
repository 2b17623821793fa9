package dev.cloudsandedges.offenders;

/** Its answer depends on where an object lies. */
final class TellsObjectsApart {
    private TellsObjectsApart() {}

    static int number(Object object) {
        return System.identityHashCode(object);
    }
}
