package dev.cloudsandedges;

import dev.cloudsandedges.backend.effect.EffectProcess;
import dev.cloudsandedges.backend.effect.EffectRecords;
import dev.cloudsandedges.eventsourcing.Effector;
import dev.cloudsandedges.eventsourcing.Reactor;
import dev.cloudsandedges.host.Effects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The processes with effects that a host has registered, each with its port. */
final class EffectProcesses {

    private final Map<String, Supplier<? extends Effector>> effectors = new LinkedHashMap<>();
    private final Map<String, Effects> ports = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a process of that name is registered already */
    void add(String process, Supplier<? extends Effector> fresh, Effects port) {
        if (ports.putIfAbsent(process, port) != null) {
            throw new IllegalArgumentException("two processes called " + process);
        }
        effectors.put(process, fresh);
    }

    Set<String> names() {
        return ports.keySet();
    }

    Ports ports() {
        return new Ports(ports);
    }

    List<Supplier<Reactor>> reactors(EffectRecords records) {
        List<Supplier<Reactor>> reactors = new ArrayList<>();
        effectors.forEach((name, effector) ->
                reactors.add(() -> new EffectProcess(name, records, effector.get())));
        return reactors;
    }
}
