package dev.cloudsandedges.offenders;

/** Two engines in one program would share what it knows. */
final class RemembersForAll {
    private RemembersForAll() {}

    private static int count;

    static int next() {
        return ++count;
    }
}
