package dev.cloudsandedges;

import dev.cloudsandedges.backend.match.MatchCommand;
import dev.cloudsandedges.backend.match.SeatingCommand;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Opens one match for players who sit together: one command after the other, while all goes well.
 */
final class Table {

    private final Session process;
    private final CloudsAndEdges engine;
    private final String match;
    private final Deque<MatchCommand> steps = new ArrayDeque<>();
    private final Reply end = new Reply();

    Table(CloudsAndEdges engine, String match) {
        this.engine = engine;
        this.match = match;
        this.process = engine.as(Actor.process("table"));
    }

    <C> Reply open(Rules<C, ?, ?> rules, C settings, List<String> players) {
        Verdict<SeatingCommand.Create> create = SeatingCommand.Create.of(
                engine.games(),
                rules.game(),
                rules.settings().write(settings),
                players.size(),
                players.isEmpty() ? "" : players.get(0));
        Refusal why = create.refusal();
        if (why != null) {
            return Reply.of(new Answer.Refused(why));
        }
        steps.add(create.orThrow());
        players.forEach(player -> steps.add(new SeatingCommand.Join(player)));
        steps.add(new SeatingCommand.Start());
        next();
        return end;
    }

    private void next() {
        process.send(match, steps.removeFirst()).whenAnswered(answer -> {
            if (answer.isAccepted() && !steps.isEmpty()) {
                next();
            } else {
                end.set(answer);
                end.tell();
            }
        });
    }
}
