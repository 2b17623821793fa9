package dev.cloudsandedges.offenders;

/** Speaks past its caller. */
final class WritesToTheConsole {
    private WritesToTheConsole() {}

    static void speak() {
        System.out.println("Hello.");
    }
}
