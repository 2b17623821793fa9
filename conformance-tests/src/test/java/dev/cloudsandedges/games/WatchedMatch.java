package dev.cloudsandedges.games;

import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.notice.Notices;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.RefusalJson;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A match in an engine, and every document that leaves the engine for each actor: after each step
 * all views, and besides notices and refusals. The watchers are the players, one who has no seat,
 * and a guest.
 */
final class WatchedMatch<C, S, M> {

    private static final String MATCH = "m";

    private final Map<Actor, List<String>> documents = new LinkedHashMap<>();
    private final Rules<C, S, M> rules;
    private final List<String> players;
    private final CloudsAndEdges engine;
    private long drawn;

    /**
     * Opens the match.
     *
     * @param players by seat
     * @param seed the match's source of chance
     */
    WatchedMatch(Rules<C, S, M> rules, C settings, List<String> players, long seed) {
        this.rules = rules;
        this.players = players;
        for (String player : players) {
            documents.put(Actor.player(player), new ArrayList<>());
        }
        documents.put(Actor.player("eve"), new ArrayList<>());
        documents.put(Actor.GUEST, new ArrayList<>());
        // The table draws the id of its first command, and then the seed.
        engine = CloudsAndEdges.on(
                        new MemoryEventStore(), () -> 0, () -> ++drawn == 2 ? seed : drawn)
                .with(rules)
                .effects(Notices.NAME, Notices::new, (id, notice, acknowledgement) -> {
                    JsonText to =
                            (JsonText) Objects.requireNonNull(notice.payload().get("to"));
                    of(to.value()).add(notice.payload().text());
                    acknowledgement.done();
                })
                .open();
        List<String> joining = new ArrayList<>(players.subList(1, players.size()));
        joining.add(players.get(0));
        assertNull(engine.openMatch(MATCH, rules, settings, joining).answer().refusal());
        look();
    }

    /** Where it stands. */
    S state() {
        return engine.state(MATCH, rules).orThrow();
    }

    /** A move that is accepted. */
    WatchedMatch<C, S, M> takes(String player, M move) {
        assertNull(take(player, move));
        look();
        return this;
    }

    /** A move that is refused. */
    WatchedMatch<C, S, M> fails(String player, M move) {
        of(player)
                .add(RefusalJson.write(Objects.requireNonNull(take(player, move)))
                        .text());
        return this;
    }

    /** A player gives up. */
    WatchedMatch<C, S, M> resigns(String player) {
        assertNull(engine.as(Actor.player(player)).resign(MATCH).answer().refusal());
        look();
        return this;
    }

    private @Nullable Refusal take(String player, M move) {
        return engine.as(Actor.player(player))
                .takeTurn(MATCH, rules, move)
                .answer()
                .refusal();
    }

    /** What one player got. */
    List<String> of(String player) {
        return Objects.requireNonNull(documents.get(Actor.player(player)));
    }

    /** What all the others got. */
    Map<Actor, List<String>> notOf(String player) {
        Map<Actor, List<String>> others = new LinkedHashMap<>(documents);
        others.remove(Actor.player(player));
        return others;
    }

    private void look() {
        documents.forEach((actor, into) -> {
            for (String question : questions()) {
                engine.door().ask(actor, question, answer -> into.add(answer.text()));
            }
        });
    }

    private List<String> questions() {
        List<String> questions = new ArrayList<>();
        questions.add("{'view':'match','id':'m'}");
        questions.add("{'view':'moves','id':'m'}");
        questions.add("{'view':'moves','id':'m','order':'newest-first'}");
        questions.add("{'view':'open-matches'}");
        questions.add("{'view':'users'}");
        questions.add("{'view':'leaderboard'}");
        questions.add("{'view':'state','stream':'match/m'}");
        questions.add("{'view':'events'}");
        for (String player : players) {
            questions.add("{'view':'player-matches','player':'" + player + "'}");
            questions.add("{'view':'requests','user':'" + player + "'}");
        }
        return questions.stream().map(text -> text.replace('\'', '"')).toList();
    }
}
