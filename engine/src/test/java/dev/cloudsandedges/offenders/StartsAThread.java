package dev.cloudsandedges.offenders;

/** Runs beside its caller. */
final class StartsAThread {
    private StartsAThread() {}

    static void start(Runnable task) {
        new Thread(task).start();
    }
}
