package dev.cloudsandedges.conformance.script;

import dev.cloudsandedges.Administration;
import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.backend.notice.Notices;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A script that grows, and an engine that plays along to know what would be accepted. */
final class ScriptWriter {

    private record Said(String document, String as) {}

    private static final Actor ROOT = Actor.administrator("root");

    private final Chance chance;
    private final String prefix;
    private final StringBuilder script = new StringBuilder();
    private final List<Said> said = new ArrayList<>();
    private final MemoryEventStore store = new MemoryEventStore();
    private final Rules<?, Board, Line> played;
    private CloudsAndEdges engine;
    private int commands;
    private long at = 1_700_000_000_000L;
    private long clock;

    /**
     * An empty script.
     *
     * @param prefix what the ids of its commands begin with
     */
    ScriptWriter(Chance chance, String prefix) {
        this(chance, prefix, DotsAndBoxes.RULES);
    }

    /**
     * An empty script.
     *
     * @param played the game of its matches
     */
    ScriptWriter(Chance chance, String prefix, Rules<?, Board, Line> played) {
        this.chance = chance;
        this.prefix = prefix;
        this.played = played;
        this.engine = setup().open();
    }

    private Setup setup() {
        Setup setup = CloudsAndEdges.on(store, this::clock, () -> 0);
        return played == DotsAndBoxes.RULES ? setup : setup.with(played);
    }

    CloudsAndEdges engine() {
        return engine;
    }

    String script() {
        return script.toString();
    }

    /** From here on players are told what concerns them. */
    void beginNotices() {
        line("{\"notices\":\"begin\"}");
        engine = setup().effects(Notices.NAME, Notices::new, (id, notice, then) -> then.done())
                .open();
    }

    /** The host's clock comes to somewhere about now, as long as a tick takes. */
    void tick() {
        clock = at + chance.below(3_000) - 500;
        line("{\"tick\":" + clock + "}");
        engine.tick();
        clock = 0;
    }

    private long clock() {
        return clock;
    }

    /** Any text as a line. */
    void line(String line) {
        script.append(line).append('\n');
    }

    void process(String match, String kind, String payload) {
        command("process:table", "match/" + match, kind, payload);
    }

    /** A command with an id, a time and entropy of its own. */
    void command(String as, String stream, String kind, String payload) {
        String document = "{\"id\":\"" + prefix + commands++ + "\",\"stream\":\"" + stream
                + "\",\"kind\":\"" + kind + "\",\"payload\":" + payload + "}";
        said.add(new Said(document, as));
        at += chance.below(2_000) - 500;
        submit(document, as, at, chance.bits());
    }

    /** A command that came before: from whoever sent it, or from somebody else. */
    void again() {
        if (!said.isEmpty()) {
            Said one = chance.choose(said);
            String as = chance.below(2) == 0 ? one.as : "player:p" + chance.below(3);
            submit(one.document, as, at, 0);
        }
    }

    /** A command under the id of another one, and often from the same sender. */
    void underAnothersId() {
        if (!said.isEmpty()) {
            Said one = chance.choose(said);
            String other = chance.choose(said).document;
            String id = one.document.substring(0, one.document.indexOf(",\"stream\""));
            submit(id + other.substring(other.indexOf(",\"stream\"")), one.as, at, 0);
        }
    }

    /** A command that came before, with some of its bytes changed. */
    void damagedCommand() {
        if (!said.isEmpty()) {
            byte[] document = chance.choose(said).document.getBytes(StandardCharsets.UTF_8);
            bytes(HostileBytes.damaged(document, chance));
        }
    }

    private void submit(String document, String as, long when, long entropy) {
        line("{\"command\":" + document + ",\"as\":\"" + as + "\",\"at\":" + when
                + ",\"entropy\":\"" + Hex.of(entropy) + "\"}");
        Actor actor = Actor.parse(as).orThrow();
        engine.door().submit(actor, when, entropy, document).whenAnswered(answer -> {});
    }

    /** Whatever bytes as a command. */
    void bytes(byte[] document) {
        StringBuilder digits = new StringBuilder();
        for (byte one : document) {
            digits.append(Character.forDigit(one >> 4 & 15, 16));
            digits.append(Character.forDigit(one & 15, 16));
        }
        line("{\"as\":\"player:p0\",\"bytes\":\"" + digits + "\"}");
        Actor actor = Actor.player("p0");
        engine.door().submit(actor, 0, 0, document).whenAnswered(answer -> {});
    }

    void query(String document, String as) {
        line("{\"query\":" + document + ",\"as\":\"" + as + "\"}");
    }

    void administer(String document, String as) {
        line("{\"admin\":" + document + ",\"as\":\"" + as + "\"}");
    }

    void take(List<String> log, String as) {
        line(JsonObject.with("import", JsonArray.ofTexts(log))
                .and("as", as)
                .build()
                .text());
        engine.administration(Actor.parse(as).orThrow()).map(allowed -> {
            allowed.importLog(log, taken -> {});
            return allowed;
        });
    }

    /** The log that the script has led to. */
    List<String> log() {
        List<String> log = new ArrayList<>();
        engine.log(0, EventStore.MOST_LINES, lines -> log.addAll(lines.orThrow()));
        return log;
    }

    /** The first hundred matches that there are. */
    List<MatchView> matches() {
        List<MatchView> matches = new ArrayList<>();
        Page.Request page = new Page.Request(null, Page.MOST);
        for (Administration.Stream stream :
                behind().streams("match/", page).orThrow().items()) {
            matches.add(engine.match(stream.id().id(), Actor.GUEST).orThrow());
        }
        return matches;
    }

    /** The names of all read models and processes. */
    List<String> followers() {
        return behind().followers().stream().map(Administration.Follower::name).toList();
    }

    /** Where a match's game stands, or why it does not. */
    Verdict<Board> board(String match) {
        return engine.state(match, played);
    }

    /** Whoever is to move draws some free line, seldom for a turn that is gone. */
    void move(String match) {
        Board board = board(match).orThrow();
        List<Line> free = new ArrayList<>();
        DotsAndBoxes.RULES.legalMoves(board, board.turn()).forEach(free::add);
        MatchView view = engine.match(match, Actor.GUEST).orThrow();
        String move = Line.CODEC.write(chance.choose(free)).text();
        String as = "player:" + view.next().get(0);
        if (chance.below(4) == 0) {
            int seen = Math.max(0, view.turns() - chance.below(5) / 4);
            turn(match, as, move, ",\"turn\":" + seen);
        } else {
            turn(match, as, move);
        }
    }

    void turn(String match, String as, String move) {
        turn(match, as, move, "");
    }

    private void turn(String match, String as, String move, String seen) {
        command(as, "match/" + match, "take-turn", "{\"move\":" + move + seen + "}");
    }

    private Administration behind() {
        return engine.administration(ROOT).orThrow();
    }
}
