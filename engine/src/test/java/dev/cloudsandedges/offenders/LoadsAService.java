package dev.cloudsandedges.offenders;

import java.util.ServiceLoader;

/** Lets the class path decide what runs. */
final class LoadsAService {
    private LoadsAService() {}

    static ServiceLoader<Runnable> services() {
        return ServiceLoader.load(Runnable.class);
    }
}
