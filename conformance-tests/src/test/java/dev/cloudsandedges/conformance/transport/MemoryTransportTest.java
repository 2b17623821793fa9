package dev.cloudsandedges.conformance.transport;

import dev.cloudsandedges.host.MemoryTransport;
import dev.cloudsandedges.host.Transport;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

final class MemoryTransportTest extends TransportConformance {

    private final Map<String, MemoryTransport> rooms = new TreeMap<>();

    @Override
    protected Transport join(String name) {
        return rooms.computeIfAbsent(name, room -> new MemoryTransport());
    }

    @Override
    protected boolean await(BooleanSupplier heard) {
        for (MemoryTransport room : rooms.values()) {
            try {
                room.deliver();
            } catch (Fault thrown) {
                // All the others were told before it came here.
            }
        }
        return heard.getAsBoolean();
    }
}
