package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.rules.Chance;

import java.util.List;

/**
 * How bad a world is, drawn once for each: every kind of fault comes never, now and then, or often.
 * Each is given as the number of chances among which it strikes once; 0 is never.
 *
 * @param loss of a command or an answer on its way
 * @param repeat of a command on its way
 * @param late arrival
 * @param replay of a command by another user or into another stream
 * @param hint that is lost, late, repeated or wrong, and a listener that throws
 * @param append that fails
 * @param read that fails
 * @param shortRead that gives fewer events than there are
 * @param crashInCall of a host, while the store works for it
 * @param crash of a host at any step
 * @param rebuild of something at any step
 * @param port that fails, is late, forgets or says things twice
 * @param snapshot that is lost, late, old, cut, bent or of another log
 * @param clock that goes wrong at any step
 * @param latency the most ticks that a call or a message takes
 * @param pause the most ticks between two commands
 */
record Weather(
        int loss,
        int repeat,
        int late,
        int replay,
        int hint,
        int append,
        int read,
        int shortRead,
        int crashInCall,
        int crash,
        int rebuild,
        int port,
        int snapshot,
        int clock,
        int latency,
        int pause) {

    static Weather draw(Chance chance) {
        return new Weather(
                one(chance, 0, 12, 4),
                one(chance, 0, 8, 3),
                one(chance, 0, 20, 6),
                one(chance, 0, 20, 8),
                one(chance, 0, 4, 2),
                one(chance, 0, 20, 5),
                one(chance, 0, 40, 10),
                one(chance, 0, 6, 2),
                one(chance, 0, 150, 50),
                one(chance, 0, 4000, 1200),
                one(chance, 0, 1000, 300),
                one(chance, 0, 10, 3),
                one(chance, 0, 6, 2),
                one(chance, 0, 600, 60),
                one(chance, 1, 4, 12),
                one(chance, 2, 8, 20));
    }

    private static int one(Chance chance, int calm, int fair, int foul) {
        return chance.choose(List.of(calm, fair, foul));
    }
}
