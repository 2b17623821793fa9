package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.MoveOrder;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import java.util.ArrayList;
import java.util.List;

/** Holds what players and guests see of games that are played against what they may see. */
final class Secrets {

    private final Stage stage;
    private final PlainWorld world;
    private final SharedLog log;
    private final List<Actor> viewers = new ArrayList<>();

    Secrets(Stage stage, PlainWorld world, SharedLog log, List<Actor> users) {
        this.stage = stage;
        this.world = world;
        this.log = log;
        viewers.addAll(users);
        viewers.add(Actor.GUEST);
    }

    /** Looks at every match through everybody's eyes, at a host that has read all of the log. */
    void compare(SimulatedHost host) {
        if (host.position() != log.size()) {
            return;
        }
        for (PlainMatch match : world.matches()) {
            PlainPlay play = match.played();
            for (Actor viewer : play == null ? List.<Actor>of() : viewers) {
                Session session = host.engine().as(viewer);
                int seat = seat(match, viewer);
                compareView(host, match, seat, session.match(match.id).orThrow());
                if (host.isPrompt() && match.life == PlainMatch.Life.PLAYING) {
                    session.moves(
                            match.id,
                            MoveOrder.NEWEST_FIRST,
                            new Page.Request(null, Page.MOST),
                            page -> holdMoves(match, seat, page));
                }
            }
        }
    }

    private void compareView(SimulatedHost host, PlainMatch match, int viewer, MatchView view) {
        JsonValue right = match.referee().view(viewer);
        stage.hold(
                Law.HIDDEN,
                right == null || right.equals(view.board()),
                () -> host.name() + " shows seat " + viewer + " of " + match.id + " the board "
                        + view.board() + ", not " + right);
        MatchView.Turn last = view.lastTurn();
        Entry made = match.play().lastMove();
        if (last != null && made != null) {
            holdShown(match, viewer, made, last.move());
        }
    }

    private void holdMoves(PlainMatch match, int viewer, Verdict<Page<MatchMove>> page) {
        for (MatchMove move : page.orThrow().items()) {
            for (int mover = 0; mover < match.players.size(); mover++) {
                Entry made = match.play().lastMove(mover);
                JsonValue shown = move.move();
                if (made != null && made.position() == move.position() && shown != null) {
                    holdShown(match, viewer, made, shown);
                }
            }
        }
    }

    /** Nothing is shown of what a hidden move says. */
    private void holdShown(PlainMatch match, int viewer, Entry made, JsonValue shown) {
        int mover = match.players.indexOf(made.player());
        if (!match.referee().hides(mover, viewer)) {
            return;
        }
        stage.reached(Reached.SECRET_LOOKED_FOR);
        for (String word : words(made)) {
            boolean silent = !shown.text().contains(word);
            stage.hold(Law.HIDDEN, silent, () -> shown.text() + " is shown to seat " + viewer);
        }
    }

    /** An answer says nothing of the hidden moves of others, unless the question has said it. */
    void answered(Question question, Answer answer) {
        PlainMatch match = world.match(question.id());
        PlainPlay play = match == null ? null : match.played();
        if (match == null || play == null || question.actor() instanceof Actor.Administrator) {
            return;
        }
        String text = answer.json().text();
        for (int mover = 0; mover < match.players.size(); mover++) {
            Entry made = play.lastMove(mover);
            if (made == null || !play.referee().hides(mover, seat(match, question.actor()))) {
                continue;
            }
            for (String word : words(made)) {
                boolean silent = question.document().contains(word) || !text.contains(word);
                stage.hold(
                        Law.HIDDEN,
                        silent,
                        () -> text + " is answered to " + question.actor().text());
            }
        }
    }

    private static int seat(PlainMatch match, Actor viewer) {
        return viewer instanceof Actor.Player player ? match.players.indexOf(player.id()) : -1;
    }

    /** The texts that stand in a move, as JSON has them. */
    private static List<String> words(Entry made) {
        List<String> words = new ArrayList<>();
        JsonObject move = Documents.object(made.payload(), "move");
        for (String name : Documents.names(move)) {
            words.add(new JsonText(Documents.text(move, name)).text());
        }
        return words;
    }
}
