package dev.cloudsandedges;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.access.Permissions;
import dev.cloudsandedges.backend.access.Relation;
import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.game.Terms;
import dev.cloudsandedges.backend.lobby.Leaderboard;
import dev.cloudsandedges.backend.lobby.MatchSummary;
import dev.cloudsandedges.backend.lobby.OpenMatches;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.lobby.Requests;
import dev.cloudsandedges.backend.lobby.UserList;
import dev.cloudsandedges.backend.match.MatchCommand;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.match.PlayingCommand;
import dev.cloudsandedges.backend.match.SeatingCommand;
import dev.cloudsandedges.backend.match.UndoCommand;
import dev.cloudsandedges.backend.user.Name;
import dev.cloudsandedges.backend.user.UserCommand;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Submission;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What one actor asks of the engine. Each command gets an id from the host's entropy; a caller that
 * may have to repeat one gives it an id of its own with {@link #withCommandId}. A user, match or
 * player is named by an id as {@link Ids} has it; any other text throws {@link
 * IllegalArgumentException}.
 */
public final class Session {

    private final CloudsAndEdges engine;
    private final Actor actor;
    private final Supplier<String> commandIds;
    private @Nullable StreamId last; // that was named: mostly it is the next one, too

    Session(CloudsAndEdges engine, Actor actor) {
        this(engine, actor, () -> Hex.of(engine.draw()));
    }

    private Session(CloudsAndEdges engine, Actor actor, Supplier<String> commandIds) {
        this.engine = engine;
        this.actor = actor;
        this.commandIds = commandIds;
    }

    /**
     * The same for one command that may have to be repeated: sent again under the same id, it gives
     * the first answer and no second event.
     *
     * @throws IllegalArgumentException if the id is none, as {@link Ids} has it
     */
    public Session withCommandId(String commandId) {
        Ids.require(commandId);
        return new Session(engine, actor, () -> commandId);
    }

    /** Creates the user that a player is; {@code name-invalid}, {@code user-exists}. */
    public Reply createUser(String user, String name) {
        return withName(name, valid -> send(user, new UserCommand.Create(valid)));
    }

    /** Renames a user; {@code name-invalid}, {@code user-unknown}. */
    public Reply setName(String user, String name) {
        return withName(name, valid -> send(user, new UserCommand.SetName(valid)));
    }

    /** Makes a move; see {@link PlayingCommand.TakeTurn} for the refusals. */
    public <M> Reply takeTurn(String match, Rules<?, ?, M> rules, M move) {
        return send(match, new PlayingCommand.TakeTurn(rules.moves().write(move)));
    }

    /**
     * Makes a move that was thought out when the match had so many {@linkplain MatchView#turns
     * turns}; {@code move-outdated} if the player's occasion to move began later.
     */
    public <M> Reply takeTurn(String match, Rules<?, ?, M> rules, M move, int turns) {
        return send(match, new PlayingCommand.TakeTurn(rules.moves().write(move), turns));
    }

    /**
     * Asks for a match; a process creates it and seats its creator, or tells why not on the user's
     * stream. See {@link UserCommand.RequestMatch} for the refusals.
     */
    public <C> Reply requestMatch(String user, Rules<C, ?, ?> rules, C settings, int seats) {
        return requestMatch(user, rules, settings, seats, null);
    }

    /** The same against a clock; null for as long as players like. */
    public <C> Reply requestMatch(
            String user, Rules<C, ?, ?> rules, C settings, int seats, @Nullable Clock clock) {
        Verdict<Terms<?>> terms = Terms.of(
                engine.games(), rules.game(), rules.settings().write(settings), seats, clock);
        Refusal why = terms.refusal();
        return why == null
                ? send(user, new UserCommand.RequestMatch(terms.orThrow()))
                : Reply.of(new Answer.Refused(why));
    }

    /** Asks for a seat; see {@link SeatingCommand.JoinRequest} for the refusals. */
    public Reply requestSeat(String match) {
        return send(match, new SeatingCommand.JoinRequest());
    }

    /** Gives a seat back; see {@link SeatingCommand.Leave} for the refusals. */
    public Reply leave(String match) {
        return send(match, new SeatingCommand.Leave());
    }

    /** Gives up; see {@link PlayingCommand.Resign} for the refusals. */
    public Reply resign(String match) {
        return send(match, new PlayingCommand.Resign());
    }

    /**
     * Takes back one's last move and all that came after it, or asks the others for that; see
     * {@link UndoCommand.Request} for the refusals.
     */
    public Reply requestUndo(String match) {
        return send(match, new UndoCommand.Request());
    }

    /** Lets another take back a move; see {@link UndoCommand.Agree} for the refusals. */
    public Reply agreeUndo(String match) {
        return send(match, new UndoCommand.Agree());
    }

    /**
     * Refuses to let a move be taken back, or wants it no longer; see {@link UndoCommand.Refuse}
     * for the refusals.
     */
    public Reply refuseUndo(String match) {
        return send(match, new UndoCommand.Refuse());
    }

    /** Asks for another match; see {@link PlayingCommand.Rematch} for the refusals. */
    public Reply rematch(String match) {
        return send(match, new PlayingCommand.Rematch());
    }

    /** Cancels a match; see {@link SeatingCommand.Cancel} for the refusals. */
    public Reply cancel(String match) {
        return send(match, new SeatingCommand.Cancel());
    }

    /** Looks at a match. */
    public Verdict<MatchView> match(String match) {
        return engine.match(match, actor);
    }

    /**
     * The moves that were made in a match, with their times; resignations stand among them. They
     * are read from the match's stream, up to where {@link #match} has it, and shown as the game
     * shows them to whoever asks.
     *
     * @param page behind the cursor of a page before, of either order: what is listed lies behind
     *     that page in the order that is asked for
     * @param then gets the page, at once or when the store has answered; or {@code match-unknown},
     *     {@code not-permitted}, {@code cursor-invalid}, {@code store-unavailable}, {@code
     *     log-corrupt}
     */
    public void moves(
            String match,
            MoveOrder order,
            Page.Request page,
            Consumer<Verdict<Page<MatchMove>>> then) {
        engine.moves(match, actor, order, page, then);
    }

    /** The matches with a free seat, newest first. */
    public Verdict<Page<MatchSummary>> openMatches(OpenMatches.Filter filter, Page.Request page) {
        return look(
                Operation.OPEN_MATCHES_VIEW,
                () -> engine.views().openMatches().projection().page(filter, page));
    }

    /** A player's matches, the latest seat first. */
    public Verdict<Page<MatchSummary>> matchesOf(String player, Page.Request page) {
        return look(Operation.PLAYER_MATCHES_VIEW, () -> engine.views()
                .playerMatches()
                .projection()
                .page(player, page, engine::matchOf));
    }

    /** A user; {@code user-unknown}. */
    public Verdict<UserList.Shown> user(String id) {
        return look(Operation.USERS_VIEW, () -> engine.views().users().projection())
                .then(users -> users.user(id));
    }

    /** The users whose name begins so, by name. */
    public Verdict<Page<UserList.Shown>> usersNamed(String prefix, Page.Request page) {
        return look(
                Operation.USERS_VIEW, () -> engine.views().users().projection().page(prefix, page));
    }

    /** What a user has asked for, and what came of it; for the user and administrators. */
    public Verdict<Page<Requests.Request>> requestsOf(String user, Page.Request page) {
        boolean self = actor instanceof Actor.Player player && player.id().equals(user);
        Refusal denial = Permissions.check(
                Operation.REQUESTS_VIEW, actor, self ? Relation.SELF : Relation.STRANGER);
        return denial == null
                ? Verdict.accepted(engine.views().requests().projection().page(user, page))
                : Verdict.refused(denial);
    }

    /** Who won how often, best first. */
    public Verdict<Page<Leaderboard.Standing>> leaderboard(Page.Request page) {
        return look(
                Operation.LEADERBOARD_VIEW,
                () -> engine.views().leaderboard().projection().page(page));
    }

    private <T> Verdict<T> look(Operation operation, Supplier<T> view) {
        Refusal denial = Permissions.check(operation, actor, Relation.STRANGER);
        return denial == null ? Verdict.accepted(view.get()) : Verdict.refused(denial);
    }

    Reply send(String user, UserCommand command) {
        return engine.submit(
                new Submission<>(engine.users(), stream(Users.TYPE, user), command, context()));
    }

    Reply send(String match, MatchCommand command) {
        return engine.submit(new Submission<>(
                engine.matches(), stream(Matches.TYPE, match), command, context()));
    }

    private StreamId stream(String type, String id) {
        StreamId known = last;
        if (known == null || !known.type().equals(type) || !known.id().equals(id)) {
            known = new StreamId(type, id);
            last = known;
        }
        return known;
    }

    private Context context() {
        return new Context(actor, commandIds.get(), engine.now(), engine.draw());
    }

    private static Reply withName(String text, Function<Name, Reply> send) {
        Verdict<Name> name = Name.check(text);
        Refusal why = name.refusal();
        return why == null
                ? send.apply(name.orThrow())
                : Reply.of(new Answer.Refused(why.with("field", "name")));
    }
}
