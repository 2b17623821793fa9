package dev.cloudsandedges.demo;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.demo.Lineup.Person;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

import java.util.List;

/** One match: its board, its players and how it stands. It shows what the log says, no more. */
final class PlayScreen {

    private static final int NOTHING_SEEN = -1;

    private final CloudsAndEdges engine;
    private final String match;
    private final Strokes strokes;
    private final TurnTaking turns;
    private final BoardDrawing drawing;
    private int turnsSeen;
    private String said = "";

    /**
     * A screen for a match.
     *
     * @param begun whether it has begun before the players' eyes: then its first lines are said
     */
    PlayScreen(CloudsAndEdges engine, EventStore store, MatchView view, boolean begun) {
        this.engine = engine;
        this.match = view.id();
        this.turnsSeen = begun ? 0 : NOTHING_SEEN;
        this.strokes = new Strokes(store, match);
        this.turns = new TurnTaking(engine, match, this::refuse);
        BoardSize size = BoardSize.CODEC.read(view.settings(), "settings").orThrow();
        this.drawing = new BoardDrawing(Dom.byId("board"), size, turns::draw);
        Dom.text("refusal", "");
    }

    /** Whether this is the screen of that match. */
    boolean shows(MatchView view) {
        return match.equals(view.id());
    }

    /** The match as it is now. */
    MatchView view() {
        return engine.match(match, Actor.GUEST).orThrow();
    }

    /** Shows how the match stands as soon as its newest events are read. */
    void follow() {
        strokes.follow(this::show);
    }

    void focus() {
        drawing.focus();
    }

    /** Says why something was refused, in the engine's words, and what helps where it can. */
    void refuse(Refusal why) {
        boolean unavailable = why.code().equals("store-unavailable");
        Dom.text("refusal", why.message() + (unavailable ? " Reload the page to go on." : ""));
    }

    private void show() {
        MatchView view = view();
        Verdict<Board> state = engine.state(match, DotsAndBoxes.RULES);
        Lineup lineup = Lineup.of(view);
        if (state.isAccepted()) {
            Board board = state.orThrow();
            LastLines last = lastLines(view);
            drawing.show(board, strokes::drawer, lineup, last, toMove(view, lineup));
            PlayerCards.show(view, lineup, board);
            say(view, Words.announcement(view, lineup, last, board));
        }
        showHeadline(view, lineup);
        boolean over = view.status() == MatchStatus.FINISHED;
        Dom.byId("play").setClassName(over ? "play over" : "play");
        Dom.byId("rematch").setHidden(!over);
    }

    /** The person to move, or null. */
    private static @Nullable Person toMove(MatchView view, Lineup lineup) {
        String next = view.next().isEmpty() ? Computer.ID : view.next().get(0);
        return Computer.is(next) ? null : lineup.person(next);
    }

    /** Until the strokes are read, the computer's last line is known alone. */
    private LastLines lastLines(MatchView view) {
        MatchView.Turn turn = view.lastTurn();
        Line last = Words.lastLine(view);
        if (turn == null || last == null || !Computer.is(turn.player())) {
            return LastLines.of(last);
        }
        List<Line> row = strokes.rowUpTo(last);
        return new LastLines(row.isEmpty() ? List.of(last) : row, true);
    }

    /** Says what is new, and again where more of it is known by now. */
    private void say(MatchView view, String what) {
        if (view.turns() != turnsSeen) {
            Dom.text("refusal", "");
        }
        if (turnsSeen != NOTHING_SEEN && view.turns() > 0 && !what.equals(said)) {
            Dom.text("announcer", what);
        }
        said = what;
        turnsSeen = view.turns();
    }

    private static void showHeadline(MatchView view, Lineup lineup) {
        Words.Headline headline = Words.headline(view, lineup);
        boolean over = view.status() == MatchStatus.FINISHED;
        HTMLElement turn = Dom.byId("turn").clear();
        turn.setClassName(over ? "turn over" : "turn");
        Person whom = headline.whom();
        turn.setAttribute("data-emblem", whom == null ? "" : whom.emblem().word());
        if (whom != null) {
            turn.withChild("strong", name -> name.setTextContent(whom.name()));
        }
        turn.appendChild(Dom.document().createTextNode(headline.rest()));
    }
}
