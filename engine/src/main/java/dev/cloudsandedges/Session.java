package dev.cloudsandedges;

import dev.cloudsandedges.backend.match.MatchCommand;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.match.PlayingCommand;
import dev.cloudsandedges.backend.match.SeatingCommand;
import dev.cloudsandedges.backend.user.Name;
import dev.cloudsandedges.backend.user.UserCommand;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Submission;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.function.Function;

/**
 * What one actor asks of the engine. Each command gets an id from the host's entropy; a caller that
 * may have to repeat one hands in a {@link Submission} with an id of its own instead.
 */
public final class Session {

    private final CloudsAndEdges engine;
    private final Actor actor;

    Session(CloudsAndEdges engine, Actor actor) {
        this.engine = engine;
        this.actor = actor;
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

    /** Cancels a match; see {@link SeatingCommand.Cancel} for the refusals. */
    public Reply cancel(String match) {
        return send(match, new SeatingCommand.Cancel());
    }

    /** Looks at a match. */
    public Verdict<MatchView> match(String match) {
        return engine.match(match, actor);
    }

    Reply send(String user, UserCommand command) {
        StreamId stream = new StreamId(Users.TYPE, user);
        return engine.submit(new Submission<>(engine.users(), stream, command, context()));
    }

    Reply send(String match, MatchCommand command) {
        StreamId stream = new StreamId(Matches.TYPE, match);
        return engine.submit(new Submission<>(engine.matches(), stream, command, context()));
    }

    private Context context() {
        return new Context(actor, Hex.of(engine.draw()), engine.now(), engine.draw());
    }

    private static Reply withName(String text, Function<Name, Reply> send) {
        Verdict<Name> name = Name.check(text);
        Refusal why = name.refusal();
        return why == null
                ? send.apply(name.orThrow())
                : Reply.of(new Answer.Refused(why.with("field", "name")));
    }
}
