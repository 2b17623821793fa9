package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Terms;
import dev.cloudsandedges.backend.match.ShadowReport.Divergence;
import dev.cloudsandedges.backend.match.ShadowReport.Why;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/** A stored match, followed event by event under other rules than its own. */
final class Shadow {

    private final Rules<?, ?, ?> candidate;
    private Match match;
    private @Nullable Divergence digest; // the first, of a match that is the same otherwise

    /** A match before its first event. */
    Shadow(Rules<?, ?, ?> candidate, String id) {
        this.candidate = candidate;
        this.match = Match.absent(id);
    }

    /** Whether nothing more can differ. */
    boolean isOver() {
        return match.status().isOver();
    }

    /** Where the sum of its state began to differ, nothing else having done so; or null. */
    @Nullable Divergence digest() {
        return digest;
    }

    /** Takes in the match's next event; what differs there, its digest apart, or null. */
    // Rules that are tried out may throw whatever they like.
    @Nullable Divergence follow(Recorded recorded, MatchEvent event) {
        try {
            if (event instanceof SeatingEvent.Created created) {
                return create(recorded, created);
            }
            if (event instanceof PlayingEvent.Finished finished) {
                return finish(recorded, finished);
            }
            if (event instanceof ByRules led) {
                return lead(recorded, led);
            }
            match = event.applyTo(match);
            return null;
        } catch (RuntimeException broken) {
            String thrown = String.valueOf(broken.getMessage());
            return at(recorded, Why.RULES_THREW, null, Refusal.excerpt(thrown));
        }
    }

    private @Nullable Divergence create(Recorded recorded, SeatingEvent.Created created) {
        Match.Pinned pinned = created.pinned();
        Verdict<Terms<?>> terms = Terms.of(
                candidate, pinned.terms().settingsJson(), pinned.terms().seats());
        Refusal why = terms.refusal();
        if (why != null) {
            return at(recorded, Why.SETTINGS_REFUSED, why, why.message());
        }
        match = match.created(new Match.Pinned(terms.orThrow(), pinned.seed(), pinned.owner()));
        return null;
    }

    private @Nullable Divergence lead(Recorded recorded, ByRules event) {
        Verdict<Match> led = event.lead(match);
        Refusal why = led.refusal();
        if (why != null) {
            return at(recorded, Why.MOVE_REFUSED, why, why.message());
        }
        match = led.orThrow();
        return event instanceof Step step ? compare(recorded, step) : null;
    }

    private @Nullable Divergence compare(Recorded recorded, Step step) {
        if (!match.next().equals(step.next())) {
            return at(recorded, Why.NEXT_DIFFERS, null, String.join(" ", match.next()));
        }
        long sum = match.play().digest();
        if (digest == null && sum != step.digest()) {
            digest = at(recorded, Why.DIGEST_DIFFERS, null, Hex.of(sum));
        }
        return null;
    }

    private @Nullable Divergence finish(Recorded recorded, PlayingEvent.Finished finished) {
        Outcome outcome = match.play().outcome();
        if (outcome == null) {
            return at(recorded, Why.OUTCOME_DIFFERS, null, "");
        }
        PlayingEvent.Finished instead = PlayingEvent.Finished.of(match, outcome);
        if (!instead.equals(finished)) {
            return at(recorded, Why.OUTCOME_DIFFERS, null, instead.payload().text());
        }
        match = match.finished();
        return null;
    }

    private Divergence at(Recorded recorded, Why why, @Nullable Refusal refusal, String instead) {
        return new Divergence(
                match.id(), recorded.position(), recorded.event().kind(), why, refusal, instead);
    }
}
