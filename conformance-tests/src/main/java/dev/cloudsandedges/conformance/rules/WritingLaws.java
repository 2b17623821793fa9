package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is written is read back as what it was, and sums tell states apart. */
final class WritingLaws {

    private static final int MOST = 8;

    private WritingLaws() {}

    static <C, S, M> void theRulesCanBeRegistered(Position<C, S, M> position) {
        Rules<C, S, M> rules = position.rules();
        Broken.unless(rules.version() >= 1, "a version from 1", "version " + rules.version());
        try {
            Games games = new Games(List.of(rules));
            Broken.unless(
                    games.find(rules.game()) == rules,
                    "found by the name " + rules.game(),
                    "not found");
        } catch (IllegalArgumentException impossible) {
            throw Broken.because(
                    "the engine takes the rules", String.valueOf(impossible.getMessage()));
        }
    }

    static <C, S, M> void settingsHaveOneSpelling(Position<C, S, M> position) {
        if (position.before() == null) {
            oneSpelling(position.rules().settings(), position.settings(), true, Limits.LOG);
            changed(position.rules().settings(), position.settings());
        }
    }

    static <C, S, M> void movesHaveOneSpelling(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            List<M> some = Tries.some(position.listed(seat), MOST);
            for (M move : some) {
                oneSpelling(position.rules().moves(), move, true, Limits.LOG);
            }
            for (M move : Tries.some(some, 2)) {
                changed(position.rules().moves(), move);
            }
        }
    }

    static <C, S, M> void statesHaveOneSpelling(Position<C, S, M> position) {
        oneSpelling(position.rules().states(), position.state(), false, Limits.SNAPSHOT);
    }

    private static <T> void oneSpelling(Codec<T> codec, T value, boolean equal, Limits limits) {
        JsonValue written = codec.write(value);
        JsonValue parsed = Json.read(written.text(), limits).orThrow();
        Verdict<T> read = codec.read(parsed, "value");
        Refusal why = read.refusal();
        Broken.unless(
                why == null, written.text() + " is read back", "it is refused: " + Told.of(why));
        T back = read.orThrow();
        Broken.unlessSame(
                written.text(), codec.write(back).text(), "written again once it was read");
        Broken.unless(
                !equal || value.equals(back),
                written.text() + " is read as a value that equals the one that was written",
                "the two are not equal: has the type an equals method, as records have?");
    }

    /** What is accepted of other JSON has one spelling, too. */
    private static <T> void changed(Codec<T> codec, T value) {
        for (JsonValue change : JsonChanges.of(codec.write(value))) {
            Verdict<T> read = codec.read(change, "value");
            if (read.isAccepted()) {
                oneSpelling(codec, read.orThrow(), true, Limits.LOG);
            }
        }
    }

    static <C, S, M> void aStateThatWasReadPlaysOnAsTheOneThatWasWritten(
            Position<C, S, M> position) {
        Rules<C, S, M> rules = position.rules();
        S back = readBack(rules, position.written());
        Position<C, S, M> same = position.with(back);
        Broken.unlessSame(
                Told.digest(rules, position.state()),
                Told.digest(rules, back),
                "once it was written and read, the digest");
        for (Viewer viewer : position.viewers()) {
            Broken.unlessSame(
                    Told.seen(rules, position.state(), viewer),
                    Told.seen(rules, back, viewer),
                    "once it was written and read, " + Told.of(viewer));
        }
        for (int seat : position.movers()) {
            Tries.each(
                    position,
                    seat,
                    (move, written) -> Broken.unlessSame(
                            Told.of(position, seat, move),
                            Told.of(same, seat, move),
                            "once it was written and read, of seat " + seat + "'s " + written));
        }
    }

    static <C, S, M> S readBack(Rules<C, S, M> rules, String written) {
        JsonValue json = Json.read(written, Limits.SNAPSHOT).orThrow();
        return rules.states().read(json, "state").orThrow();
    }

    static <C, S, M> void sumsAreEqualExactlyForEqualStates(Position<C, S, M> position) {
        Map<Long, String> byDigest = new LinkedHashMap<>();
        Map<String, Long> byWritten = new LinkedHashMap<>();
        for (S state : around(position)) {
            String written = Position.written(position.rules(), state);
            long digest = Told.digest(position.rules(), state);
            String other = byDigest.putIfAbsent(digest, written);
            Broken.unless(
                    other == null || other.equals(written),
                    "other digests for " + other + " and " + written,
                    "one digest for both");
            Long sum = byWritten.putIfAbsent(written, digest);
            Broken.unless(sum == null || sum == digest, "one digest for " + written, "two");
        }
    }

    /** States that are much alike: those before, those that may follow, and transpositions. */
    private static <C, S, M> List<S> around(Position<C, S, M> position) {
        List<S> states = new ArrayList<>();
        for (Position<C, S, M> one : Tries.some(position.path(), MOST)) {
            states.add(one.state());
        }
        states.add(readBack(position.rules(), position.written()));
        for (int seat : position.movers()) {
            for (M move : Tries.some(position.listed(seat), MOST)) {
                if (position.play(seat, move).isAccepted()) {
                    Position<C, S, M> next = position.after(seat, move);
                    states.add(next.state());
                    addReplies(next, states);
                }
            }
        }
        return states;
    }

    private static <C, S, M> void addReplies(Position<C, S, M> position, List<S> states) {
        for (int seat : position.movers()) {
            for (M move : Tries.some(position.listed(seat), MOST)) {
                Verdict<S> next = position.play(seat, move);
                if (next.isAccepted()) {
                    states.add(next.orThrow());
                }
            }
        }
    }
}
