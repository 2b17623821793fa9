package dev.cloudsandedges.conformance.simulation;

import java.util.PriorityQueue;

/** What is going to happen, by the tick; of one tick, in the order in which it was put down. */
final class Agenda {

    private record Entry(long at, long order, Runnable what) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long now;
    private long order;

    long now() {
        return now;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void in(long ticks, Runnable what) {
        entries.add(new Entry(now + ticks, order++, what));
    }

    /** Lets the next thing happen. */
    void step() {
        Entry next = entries.remove();
        now = next.at;
        next.what.run();
    }
}
