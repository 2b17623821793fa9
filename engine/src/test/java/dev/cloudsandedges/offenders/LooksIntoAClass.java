package dev.cloudsandedges.offenders;

/** Finds by reflection what the compiler cannot follow. */
final class LooksIntoAClass {
    private LooksIntoAClass() {}

    static int count(Class<?> type) {
        return type.getDeclaredMethods().length;
    }
}
