package dev.cloudsandedges.demo;

/** Starts the page. */
public final class Main {
    private Main() {}

    /** Called by the page once it stands. */
    public static void main(String[] arguments) {
        new Opening().begin();
    }
}
