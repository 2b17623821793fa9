package dev.cloudsandedges.wasm.classlib;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

import java.util.Set;

/** Tells the TeaVM compiler which classes are taken from this package. */
public final class Substitutions extends SimpleSubstitutionPolicy {
    private static final Set<String> SUBSTITUTED = Set.of(
            "java.util.concurrent.locks.ReentrantLock",
            "java.util.concurrent.atomic.AtomicReferenceArray",
            "dev.cloudsandedges.json.Characters");

    /** Made by the TeaVM compiler, which finds this class by its name in the services folder. */
    public Substitutions() {}

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(SUBSTITUTED::contains)
                .packagePrefix("dev.cloudsandedges.wasm.classlib.")
                .simpleNamePrefix("T");
    }
}
