package dev.cloudsandedges;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.match.SeatingCommand;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Opens one match for players who sit together: creates it with them in their seats, and starts it.
 */
final class Table {

    private final Session process;
    private final CloudsAndEdges engine;
    private final String match;

    Table(CloudsAndEdges engine, String match) {
        this.engine = engine;
        this.match = match;
        this.process = engine.as(Actor.process("table"));
    }

    <C> Reply open(Rules<C, ?, ?> rules, C settings, List<String> players, @Nullable Clock clock) {
        if (players.isEmpty() || players.stream().distinct().count() < players.size()) {
            return Reply.of(new Answer.Refused(
                    Refusal.of("players-invalid", "A table needs players, each of them once.")));
        }
        Verdict<SeatingCommand.Create> create = SeatingCommand.Create.of(
                engine.games(),
                rules.game(),
                rules.settings().write(settings),
                players.size(),
                players.get(0),
                clock);
        Refusal why = create.refusal();
        return why == null
                ? open(create.orThrow().seating(players))
                : Reply.of(new Answer.Refused(why));
    }

    private Reply open(SeatingCommand.Create create) {
        Reply end = new Reply();
        process.send(match, create).whenAnswered(created -> {
            if (created.isAccepted()) {
                process.send(match, new SeatingCommand.Start())
                        .whenAnswered(started -> give(started, end));
            } else {
                give(created, end);
            }
        });
        return end;
    }

    private static void give(Answer answer, Reply end) {
        end.set(answer);
        end.tell();
    }
}
