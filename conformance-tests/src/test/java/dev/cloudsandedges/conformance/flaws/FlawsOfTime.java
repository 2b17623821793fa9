package dev.cloudsandedges.conformance.flaws;

import static dev.cloudsandedges.conformance.flaws.PlantedFlaw.that;

import dev.cloudsandedges.conformance.simulation.Law;

import java.util.List;

/** Time that runs out in worlds of several hosts. */
final class FlawsOfTime {

    private static final String COMMAND = "backend.match.ClockCommand";
    private static final String CLOCKS = "backend.game.Clocks";

    private FlawsOfTime() {}

    static final List<PlantedFlaw> ALL = List.of(
            that("What follows when time has run out is done twice.")
                    .in(
                            COMMAND,
                            "for (int seat : fallen) {",
                            "for (int seat : List.of(fallen.get(0), fallen.get(0))) {")
                    .in(
                            COMMAND,
                            "if (outOfTime(now, seat, at) != null) {",
                            "if (now.play().toMove().has(seat)) {")
                    .breaksInSeveralGames(Law.TIME_RUNS_OUT),
            that("Clocks run by the time of whoever reads the log.")
                    .in(
                            "CloudsAndEdges",
                            "return clock.getAsLong();",
                            "return dev.cloudsandedges.backend.game.Clocks.now"
                                    + " = clock.getAsLong();")
                    .in(
                            CLOCKS,
                            "private static final long STANDS = -1;",
                            "private static final long STANDS = -1; public static long now;")
                    .in(
                            CLOCKS,
                            "in.has(FALLS) ? in.integer(FALLS, 0, Long.MAX_VALUE) : STANDS",
                            "in.has(FALLS) ? now + in.integer(LEFT, 0,"
                                    + " in.integer(FALLS, 0, Long.MAX_VALUE)) : STANDS")
                    .breaksInSeveralGames(Law.NEXT_TICK),
            that("Time is over a second too early.")
                    .in(
                            CLOCKS,
                            "return runs() && at >= falls;",
                            "return runs() && at >= falls - 1000;")
                    .breaksInSeveralGames(Law.RIGHT_REASON),
            that("A host ends the time of each match once, even if the store has failed.")
                    .in("Ticking", "done -> unanswered.remove(match)", "done -> {}")
                    .breaksInSeveralGames(Law.NO_TIME_IS_LOST),
            that("A host waits for the last clock and not for the next.")
                    .in(
                            "backend.match.Deadlines",
                            "sorted.first().falls()",
                            "sorted.last().falls()")
                    .breaksInSeveralGames(Law.NEXT_TICK),
            that("A command has another time than it came at.")
                    .in(
                            "JsonDoor",
                            "engine.now(), engine.draw(), document",
                            "engine.now() + 1, engine.draw(), document")
                    .breaksInSeveralGames(Law.TRUE_TIMES));
}
