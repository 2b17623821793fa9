package dev.cloudsandedges.conformance.flaws;

import static dev.cloudsandedges.conformance.flaws.PlantedFlaw.that;

import dev.cloudsandedges.conformance.simulation.Law;

import java.util.List;

/** What hosts make of what they hear of each other. */
final class FlawsOfHints {

    private static final String HINTS = "Hints";

    private FlawsOfHints() {}

    static final List<PlantedFlaw> ALL = List.of(
            that("A hint is believed, and the log is not read.")
                    .in(HINTS, "refresh.run();", "moved(heard);")
                    .breaksInSeveralGames(Law.RISING),
            that("What a lost hint told of is never read.")
                    .in(HINTS, "refresh.run();", "told = heard; refresh.run();")
                    .in(
                            HINTS,
                            "private final Faults faults;",
                            "long told; private final Faults faults;")
                    .in(
                            "CloudsAndEdges",
                            "loop.refresh();",
                            "if (hints.told > position()) { loop.refresh(); }")
                    .breaksInSeveralGames(Law.ALL_CAUGHT_UP),
            that("A hint that comes twice has the log read twice.")
                    .in(HINTS, "heard > position.getAsLong()", "heard > 0")
                    .breaksInSeveralGames(Law.HINTS_OF_NOTHING_NEW),
            that("Nobody is told of what a host has written.")
                    .in(
                            HINTS,
                            "written > 0 && written <= position",
                            "written > 0 && written < position")
                    .breaksInSeveralGames(Law.TRUE_HINTS));
}
