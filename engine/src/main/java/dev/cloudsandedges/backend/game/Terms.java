package dev.cloudsandedges.backend.game;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * What is played: the rules, the settings, for how many, and against which clock, if any.
 *
 * @param <C> the game's settings
 */
public record Terms<C>(
        Rules<C, ?, ?> rules,
        C settings,
        int seats,
        @Nullable Clock clock) {

    private static final int AROUND = 2; // the event, and its payload

    /** Checks settings and seats against the rules; refusals name fields of {@code payload}. */
    public static Verdict<Terms<?>> of(Rules<?, ?, ?> rules, JsonValue settings, long seats) {
        if (seats < rules.fewestSeats() || seats > rules.mostSeats()) {
            return Verdict.refused(Refusal.of(
                            "field-range",
                            "payload.seats must be from " + rules.fewestSeats() + " to "
                                    + rules.mostSeats() + ".")
                    .with("field", "payload.seats"));
        }
        return typed(rules, settings, (int) seats);
    }

    /** What an event pins, for {@link #from} to read: an event adds its own members behind. */
    public JsonObject.Builder pinned() {
        return withRest(JsonObject.with("game", game()).and("rulesVersion", rulesVersion()));
    }

    /** What a document asks for; a command adds its own members behind. */
    public JsonObject.Builder asked() {
        return withRest(JsonObject.with("game", game()));
    }

    private JsonObject.Builder withRest(JsonObject.Builder first) {
        first.and("settings", settingsJson()).and("seats", seats);
        return clock == null ? first : first.and(Clock.MEMBER, clock.json());
    }

    private Terms<C> timed(@Nullable Clock other) {
        return new Terms<>(rules, settings, seats, other);
    }

    /** The terms that an event pins: members {@code game, rulesVersion, settings, seats, clock}. */
    public static Terms<?> from(Fields in, Games games) {
        String game = in.text("game");
        long version = in.integer("rulesVersion", 1, Integer.MAX_VALUE);
        Rules<?, ?, ?> rules = games.find(game, version);
        if (rules == null) {
            throw in.refuse(
                    "game", "game-unknown", "no " + game + " of version " + version + " here");
        }
        long seats = in.integer("seats", 1, Integer.MAX_VALUE);
        Terms<?> plain = in.passed("settings", of(rules, in.any("settings"), seats));
        return games.shared(plain.timed(Clock.in(in, "payload")));
    }

    /**
     * The terms that a document asks for, in the game's highest version.
     *
     * @param clock how long players may think; null for as long as they like
     */
    public static Verdict<Terms<?>> of(
            Games games, String game, JsonValue settings, long seats, @Nullable Clock clock) {
        Rules<?, ?, ?> rules = games.find(game);
        return rules == null
                ? Verdict.refused(unknown(game))
                : of(rules, settings, seats).map(plain -> games.shared(plain.timed(clock)));
    }

    private static Refusal unknown(String game) {
        String name = Refusal.excerpt(game);
        return Refusal.of(
                        "game-unknown",
                        "There is no game " + name + " here; register it with .with(rules).")
                .with("field", "payload.game");
    }

    private static <C> Verdict<Terms<?>> typed(Rules<C, ?, ?> rules, JsonValue json, int seats) {
        return rules.settings().read(json, "payload.settings").then(settings -> {
            Refusal large = tooLarge(rules.settings().write(settings));
            return large == null
                    ? Verdict.accepted(new Terms<>(rules, settings, seats, null))
                    : Verdict.refused(large);
        });
    }

    /** Why what a game's codec has written cannot stand in an event, or null. */
    static @Nullable Refusal tooLarge(JsonValue written) {
        return Limits.LOG.allows(written, AROUND)
                ? null
                : Refusal.of(
                        "event-too-large", "The game writes this in more layers than a log has.");
    }

    /** The game before its first move. */
    public Play<?, ?> setup(long seed) {
        return setup(rules, seed);
    }

    private <S, M> Play<S, M> setup(Rules<C, S, M> captured, long seed) {
        Chance chance = new Chance(seed);
        S state = captured.setup(settings, seats, chance);
        return new Play<>(captured, state, chance.state(), Roster.of(seats), null, Course.plain());
    }

    /** A game on these terms that {@link Play#save} has written. */
    public Verdict<Play<?, ?>> restore(JsonValue saved) {
        return Fields.read(saved, "play", in -> {
            Play<?, ?> play = Play.from(rules, seats, in);
            if (!fit(play.pace().clocks(), play.toMove())) {
                throw in.refuse("course", "field-range", "No match comes to such clocks.");
            }
            return play;
        });
    }

    /** Whether a match on these terms can have such clocks while these seats are to move. */
    public boolean fit(@Nullable Clocks clocks, Seats toMove) {
        return clocks == null
                ? clock == null
                : clock != null
                        && clocks.hands().size() == seats
                        && clocks.running().equals(toMove);
    }

    /** The name of the game. */
    public String game() {
        return rules.game();
    }

    /** The version of the rules. */
    public int rulesVersion() {
        return rules.version();
    }

    /** The settings in the game's own JSON. */
    public JsonValue settingsJson() {
        return rules.settings().write(settings);
    }
}
