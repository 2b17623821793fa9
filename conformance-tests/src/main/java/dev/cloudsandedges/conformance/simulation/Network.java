package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;

import java.util.List;
import java.util.function.Consumer;

/**
 * Between clients and hosts: loses, delays, repeats and replays commands, loses answers; clients
 * send again under the same id until they hear something.
 */
final class Network {

    private static final int MOST_TRIES = 5;

    private final Stage stage;
    private final List<SimulatedHost> hosts;
    private final List<Actor> users;
    private final PlainWorld world;
    private final Answers answers;
    private final Courier courier;

    Network(
            Stage stage,
            List<SimulatedHost> hosts,
            List<Actor> users,
            PlainWorld world,
            Answers answers,
            Courier courier) {
        this.stage = stage;
        this.hosts = hosts;
        this.users = users;
        this.world = world;
        this.answers = answers;
        this.courier = courier;
    }

    void send(Wish wish) {
        wish.sent++;
        if (wish.sent > 1) {
            stage.reached(Reached.RETRIED);
        }
        Weather weather = stage.weather;
        if (stage.strikes(weather.loss())) {
            stage.reached(Reached.COMMAND_LOST);
        } else {
            long delay = stage.latency();
            if (stage.strikes(weather.late())) {
                stage.reached(Reached.COMMAND_LATE);
                delay += 50L + stage.chance.below(500);
            }
            stage.agenda.in(delay, () -> deliver(wish, wish.actor, wish.stream, wish.document));
        }
        if (stage.strikes(weather.repeat())) {
            stage.reached(Reached.COMMAND_REPEATED);
            int copies = 1 + stage.chance.below(4);
            int span = stage.chance.below(2) == 0 ? 3 : 800;
            for (int copy = 0; copy < copies; copy++) {
                long delay = 1L + stage.chance.below(span);
                stage.agenda.in(delay, () -> deliver(wish, wish.actor, wish.stream, wish.document));
            }
        }
        if (stage.strikes(weather.replay())) {
            replay(wish);
        }
        stage.agenda.in(8L * weather.latency() + 40 + stage.chance.below(40), () -> retry(wish));
    }

    private void retry(Wish wish) {
        if (!wish.settled && wish.sent < MOST_TRIES) {
            send(wish);
        }
    }

    private void replay(Wish wish) {
        long delay = 1L + stage.chance.below(300);
        switch (stage.chance.below(3)) {
            case 0 -> {
                stage.reached(Reached.REPLAYED_BY_ANOTHER);
                Actor other = stage.chance.choose(users);
                stage.agenda.in(delay, () -> deliver(wish, other, wish.stream, wish.document));
            }
            case 1 -> {
                stage.reached(Reached.REPLAYED_ELSEWHERE);
                String stream = elsewhere();
                String document =
                        wish.document.replace('"' + wish.stream + '"', '"' + stream + '"');
                stage.agenda.in(delay, () -> deliver(wish, wish.actor, stream, document));
            }
            default -> {
                stage.reached(Reached.ID_USED_AGAIN);
                answers.usedTwice(wish.actor.text(), wish.id, wish.stream);
                stage.agenda.in(delay, () -> deliver(wish, wish.actor, wish.stream, another(wish)));
            }
        }
    }

    private String elsewhere() {
        List<PlainMatch> matches = world.matches();
        return matches.isEmpty() ? "match/m" : "match/" + stage.chance.choose(matches).id;
    }

    /** Another command to the same stream, under the same id. */
    private static String another(Wish wish) {
        return "{\"id\":\"" + wish.id + "\",\"stream\":\"" + wish.stream
                + "\",\"kind\":\"cancel\",\"payload\":{}}";
    }

    private void deliver(Wish wish, Actor actor, String stream, String document) {
        SimulatedHost host = stage.chance.choose(hosts);
        if (!host.isUp()) {
            stage.reached(Reached.HOST_WAS_DOWN);
            return;
        }
        wish.deliveries++;
        String arrived = courier.deliver(document, wish.deliveries);
        stage.note(host.name() + " gets " + actor.text() + ' ' + arrived);
        Question question = new Question(actor, stream, arrived, host.position(), host.time());
        Consumer<Answer> check = answers.asked(host, wish.id, question);
        host.submit(actor, arrived).whenAnswered(answer -> {
            check.accept(answer);
            if (actor.equals(wish.actor) && stream.equals(wish.stream)) {
                acknowledge(wish, answer);
            }
        });
    }

    private void acknowledge(Wish wish, Answer answer) {
        boolean again =
                answer instanceof Answer.Refused no && no.why().code().equals("store-unavailable");
        if (stage.strikes(stage.weather.loss())) {
            stage.reached(Reached.ANSWER_LOST);
        } else if (!again) {
            stage.agenda.in(stage.latency(), () -> wish.settled = true);
        }
    }
}
