package dev.cloudsandedges.demo;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.demo.Lineup.Person;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.teavm.jso.dom.html.HTMLElement;

/** One match: its board, its players and how it stands. It shows what the log says, no more. */
final class PlayScreen {

    private final CloudsAndEdges engine;
    private final String match;
    private final Strokes strokes;
    private final TurnTaking turns;
    private final BoardDrawing drawing;
    private int turnsSeen = -1;

    PlayScreen(CloudsAndEdges engine, EventStore store, MatchView view) {
        this.engine = engine;
        this.match = view.id();
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
        Person toMove = view.next().isEmpty() ? null : lineup.person(view.next().get(0));
        if (state.isAccepted()) {
            Board board = state.orThrow();
            drawing.show(board, strokes::drawer, lineup, Words.lastLine(view), toMove);
            PlayerCards.show(view, lineup, board);
        }
        showHeadline(view, lineup);
        boolean over = view.status() == MatchStatus.FINISHED;
        Dom.byId("play").setClassName(over ? "play over" : "play");
        Dom.byId("rematch").setHidden(!over);
        if (view.turns() != turnsSeen) {
            Dom.text("refusal", "");
            Dom.text("announcer", turnsSeen < 0 ? "" : Words.announcement(view, lineup));
            turnsSeen = view.turns();
        }
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
