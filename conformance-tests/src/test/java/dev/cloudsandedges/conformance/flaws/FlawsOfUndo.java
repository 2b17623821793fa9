package dev.cloudsandedges.conformance.flaws;

import static dev.cloudsandedges.conformance.flaws.PlantedFlaw.that;

import dev.cloudsandedges.conformance.simulation.Law;

import java.util.List;

/** Moves that are taken back, and moves that are hidden. */
final class FlawsOfUndo {

    private static final String PLAY = "backend.game.Play";
    private static final String VIEWS = "backend.match.MatchViews";

    private FlawsOfUndo() {}

    static final List<PlantedFlaw> ALL = List.of(
            that("An undo leaves chance where it is.")
                    .in(
                            PLAY,
                            "before.state(), before.chance(), roster",
                            "before.state(), chance, roster")
                    .breaksInSeveralGames(Law.UNDO_GOES_BACK),
            that("An undo is granted before anybody has agreed.")
                    .in(
                            PLAY,
                            "terms == Undo.FREELY ? Seats.NONE",
                            "terms != Undo.NEVER ? Seats.NONE")
                    .breaksInSeveralGames(Law.UNDO_BY_CONSENT),
            that("A wish for an undo outlives the next move.")
                    .in(
                            "backend.game.Takebacks",
                            "new Takebacks<>(more, seat, turns + 1, turns + 1, null)",
                            "new Takebacks<>(more, seat, turns + 1, turns + 1, wish)")
                    .breaksInSeveralGames(Law.UNDO_BY_CONSENT),
            that("A snapshot forgets what can be taken back.")
                    .in(
                            "backend.game.Course",
                            "if (!takebacks.isNone()) {",
                            "if (takebacks.wish() != null) {")
                    .breaksInSeveralGames(Law.NO_ALARM),
            that("Everybody sees the whole board.")
                    .in(
                            VIEWS,
                            "match.play().view(viewer)",
                            "match.play().view(new Viewer.Administrator())")
                    .breaksInSeveralGames(Law.HIDDEN),
            that("Everybody sees the last move.")
                    .in(
                            VIEWS,
                            "match.lastTurn(viewer)",
                            "match.lastTurn(new Viewer.Administrator())")
                    .breaksInSeveralGames(Law.HIDDEN));
}
