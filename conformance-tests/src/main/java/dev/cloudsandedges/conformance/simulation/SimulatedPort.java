package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.host.Effects;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The port of one host from one crash to the next: holds what is handed over against what the log
 * wants, and fails, is late, says things twice, or forgets.
 */
final class SimulatedPort implements Effects {

    private enum Answer {
        OWED,
        DONE,
        FAILED,
        FORGOTTEN
    }

    private final Stage stage;
    private final SimulatedHost host;
    private final PlainNotices notices;
    private final long life;
    private final long logAtOpening;
    private final long brokenUntil;
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    SimulatedPort(Stage stage, SimulatedHost host, PlainNotices notices, long logAtOpening) {
        this.stage = stage;
        this.host = host;
        this.notices = notices;
        this.life = host.life();
        this.logAtOpening = logAtOpening;
        boolean broken = stage.strikes(stage.weather.port());
        this.brokenUntil = broken ? stage.agenda.now() + stage.chance.below(400) : 0;
    }

    /** Whether something that was handed over will never be answered. */
    boolean hasForgotten() {
        return answers.containsValue(Answer.FORGOTTEN);
    }

    /** Whether something that it has acknowledged is not recorded. */
    boolean hasUnrecorded() {
        for (Map.Entry<String, Answer> one : answers.entrySet()) {
            boolean recorded = notices.recordedAt(one.getKey()) < Long.MAX_VALUE;
            if (one.getValue() == Answer.DONE && !recorded) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void perform(String id, Effect effect, Acknowledgement acknowledgement) {
        String told = host.name() + " at " + host.position() + " is handed " + id + ": "
                + effect.payload().text();
        stage.note(told);
        boolean live = host.position() >= logAtOpening
                && !notices.wanted(id).isEmpty()
                && notices.recordedAt(id) > host.position();
        stage.hold(Law.ONLY_LIVE, live, () -> told);
        String wanted = notices.wanted(id);
        boolean right =
                effect.kind().equals("notice") && effect.payload().text().equals(wanted);
        stage.hold(Law.AS_WANTED, right, () -> told + ", not " + wanted);
        Answer before = answers.put(id, Answer.OWED);
        boolean again = before == null || before == Answer.FAILED;
        stage.hold(Law.HANDED_OVER_ONCE, again, () -> told + ", and was before: " + before);
        host.handedOver(id, before != null);
        if (stage.agenda.now() < brokenUntil && !stage.isCalm()) {
            fail(id);
        } else if (stage.strikes(stage.weather.port())) {
            misbehave(id, acknowledgement);
        } else if (stage.chance.below(2) == 0) {
            done(id, acknowledgement);
        } else {
            later(stage.latency(), id, acknowledgement);
        }
    }

    private void misbehave(String id, Acknowledgement acknowledgement) {
        switch (stage.chance.below(7)) {
            case 0 -> fail(id);
            case 1 -> {
                stage.reached(Reached.EFFECT_FAILED);
                answers.put(id, Answer.FAILED);
                acknowledgement.failed("Nobody is at home.");
            }
            case 2 -> {
                done(id, acknowledgement);
                fail(id);
            }
            case 3 -> {
                stage.reached(Reached.EFFECT_ACKNOWLEDGED_LATE);
                later(50L + stage.chance.below(500), id, acknowledgement);
            }
            case 4 -> {
                stage.reached(Reached.EFFECT_ACKNOWLEDGED_TWICE);
                later(stage.latency(), id, acknowledgement);
                later(1L + stage.chance.below(300), id, acknowledgement);
            }
            case 5 -> {
                stage.reached(Reached.EFFECT_FORGOTTEN);
                answers.put(id, Answer.FORGOTTEN);
            }
            default ->
                stage.agenda.in(1, () -> {
                    if (host.life() == life) {
                        host.crash(Reached.CRASH_BEFORE_ACKNOWLEDGED);
                    }
                });
        }
    }

    private void fail(String id) {
        stage.reached(Reached.PORT_THREW);
        answers.computeIfPresent(id, (same, one) -> one == Answer.DONE ? one : Answer.FAILED);
        throw new IllegalStateException("The port is broken.");
    }

    private void later(long ticks, String id, Acknowledgement acknowledgement) {
        stage.agenda.in(ticks, () -> {
            if (host.life() == life) {
                done(id, acknowledgement);
            }
        });
    }

    private void done(String id, Acknowledgement acknowledgement) {
        answers.put(id, Answer.DONE);
        notices.acknowledge(id);
        acknowledgement.done();
    }
}
