package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.Answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Holds what hosts answer against the log and against what was answered before. */
final class Answers {

    private record First(Answer.Accepted answer, String givenBy) {}

    private final Stage stage;
    private final PlainWorld world;
    private final SharedLog log;
    private final Map<String, First> accepted = new HashMap<>();
    private final Map<String, Answer> refused = new HashMap<>();
    private final Set<String> usedTwice = new HashSet<>();
    private final Set<String> questions = new HashSet<>();
    private final Map<String, Set<Long>> times = new HashMap<>();
    private final Reasons reasons;
    private final Secrets secrets;

    Answers(Stage stage, SimulatedGames games, PlainWorld world, SharedLog log, Secrets secrets) {
        this.reasons = new Reasons(stage, games, world, log);
        this.secrets = secrets;
        this.stage = stage;
        this.world = world;
        this.log = log;
    }

    /** From now on, a host may say that the id was used for another command to the stream. */
    void usedTwice(String by, String id, String stream) {
        usedTwice.add(by + ' ' + id + ' ' + stream);
    }

    /** A command comes to a host; gives what to do with the answer. */
    Consumer<Answer> asked(SimulatedHost host, String id, Question question) {
        String by = question.actor().text();
        String where =
                host.name() + ' ' + host.life() + ' ' + by + ' ' + id + ' ' + question.stream();
        boolean first = questions.add(where);
        String key = by + ' ' + id + ' ' + question.stream();
        Set<Long> came = times.computeIfAbsent(key, none -> new HashSet<>());
        came.add(question.time());
        return answer -> {
            check(host, by, id, question.stream(), answer);
            secrets.answered(question, answer);
            boolean twice = usedTwice.contains(key);
            if (answer instanceof Answer.Accepted there && !twice) {
                reasons.checkEvent(question, there.first(), came);
            } else if (first && answer instanceof Answer.Refused no) {
                reasons.checkReason(question, no.why().code());
            }
        };
    }

    private void check(SimulatedHost host, String by, String id, String stream, Answer answer) {
        String who = host.name() + " answers " + by + ' ' + id + " on " + stream + ": ";
        String told = who + answer.json().text();
        stage.note(told);
        if (answer instanceof Answer.Accepted there) {
            checkAccepted(host, by + ' ' + id, stream, there, told);
            checkEvents(by, id, stream, there, told);
        } else if (answer instanceof Answer.Refused no) {
            checkRefused(host, by, id, stream, no, told);
        }
    }

    private void checkEvents(
            String by, String id, String stream, Answer.Accepted there, String told) {
        PlainWorld.Span span = world.span(by, id, stream);
        boolean itsOwn = span != null
                && span.first() == there.first()
                && span.last() == there.last()
                && there.last() <= log.size();
        stage.hold(Law.TRUE_ANSWERS, itsOwn, () -> told);
    }

    private void checkAccepted(
            SimulatedHost host, String key, String stream, Answer.Accepted there, String told) {
        String giver = host.name() + ' ' + host.life();
        First first = accepted.putIfAbsent(key + ' ' + stream, new First(there, giver));
        if (first == null) {
            return;
        }
        stage.hold(
                Law.SAME_ANSWER,
                first.answer.equals(there),
                () -> told + ", but before " + first.answer);
        stage.reached(Reached.SAME_ANSWER_AGAIN);
        if (!first.givenBy.equals(giver)) {
            stage.reached(Reached.SAME_ANSWER_ELSEWHERE);
        }
    }

    private void checkRefused(
            SimulatedHost host,
            String by,
            String id,
            String stream,
            Answer.Refused no,
            String told) {
        String code = no.why().code();
        stage.tally.countRefusal(code);
        boolean alarm = code.equals("internal-error") || code.equals("log-corrupt");
        stage.hold(Law.NO_ALARM, !alarm, () -> told);
        if (code.equals("store-unavailable")) {
            return;
        }
        boolean twice = usedTwice.contains(by + ' ' + id + ' ' + stream);
        if (code.equals("command-id-reused")) {
            stage.hold(Law.SAME_ANSWER, twice, () -> told);
            return;
        }
        PlainWorld.Span span = world.span(by, id, stream);
        boolean left = span != null && span.first() <= host.position();
        stage.hold(Law.REFUSED_IS_NOTHING, twice || !left, () -> told);
        if (!twice) {
            String where = host.name() + ' ' + host.life() + ' ' + by + ' ' + id + ' ' + stream;
            Answer first = refused.putIfAbsent(where, no);
            boolean same = first == null || first.equals(no);
            stage.hold(Law.SAME_ANSWER, same, () -> told + ", but before " + first);
            if (first != null) {
                stage.reached(Reached.SAME_REFUSAL_AGAIN);
            }
        }
    }
}
