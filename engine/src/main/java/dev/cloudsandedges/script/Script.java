package dev.cloudsandedges.script;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.backend.notice.Notices;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.host.Effects;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.host.MemorySnapshotStore;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.json.RefusalJson;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs a script of JSON Lines against an engine with a log in memory, and writes one line of JSON
 * for each line of the script. Equal scripts give equal bytes on every runtime.
 *
 * <p>A line of a script is an object with exactly one of these members, and those beside it that
 * are named here; any line may have {@code "note"} besides, a text for people:
 *
 * <ul>
 *   <li>{@code "command"}: a command document as {@link dev.cloudsandedges.JsonDoor} takes it, or
 *       {@code "bytes"}: the document's bytes, each as two hexadecimal digits, whatever they hold.
 *       Beside it: {@code "as"}, an actor of any kind ({@code "guest"} if left out), {@code "at"},
 *       milliseconds since the epoch (0), and {@code "entropy"}, 16 hexadecimal digits (zeros).
 *       Gives {@code {"accepted":…}} or {@code {"refused":…}}.
 *   <li>{@code "query"} or {@code "admin"}: a document that asks for a view, as {@link
 *       dev.cloudsandedges.JsonDoor#ask} takes it; beside it {@code "as"}. Gives {@code
 *       {"view":…}} or {@code {"refused":…}}.
 *   <li>{@code "log"}: the position after which to print, and beside it {@code "limit"} (100)
 *       and {@code "stream"}, to print one stream after a version. Gives {@code {"log":[…]}}.
 *   <li>{@code "rebuild"}: the name of a read model or a process. Gives {@code {"rebuilt":…}}.
 *   <li>{@code "import"}: an array of texts, the lines of a log from its beginning; beside it
 *       {@code "as"}. Gives {@code {"imported":…}}, how many they are, or {@code {"refused":…}}.
 *   <li>{@code "notices"}: {@code "begin"} has the engine open again with {@link Notices} and a
 *       port that does at once what it is handed; {@code "take"} prints what it was handed since.
 *       Both give {@code {"notices":[…]}}.
 *   <li>{@code "bots"}: an array of players for whom the engine plays from now on, and for nobody
 *       else: it opens again, and they make random moves. Gives {@code {"bots":[…]}}, who they are.
 *   <li>{@code "tick"}: what the host's clock says while it has those matches go on in which
 *       somebody's time is over. Gives {@code {"ticked":…,"next":…}}: how many they are, and when
 *       the next clock falls, or null.
 * </ul>
 *
 * <p>Lines end with a line feed; blank ones are passed over. A line that is no such object gives
 * {@code {"refused":…}} with the fact {@code line}, counted from 1, and the script goes on.
 */
public final class Script {

    /**
     * How large a line of a script may be: it can hold the bytes of documents that are too large.
     */
    public static final Limits LIMITS = new Limits(4_194_304, 64, 4_194_304, 20, 256, 65_536);

    private final MemoryEventStore store = new MemoryEventStore();
    private final MemorySnapshotStore snapshots = new MemorySnapshotStore();
    private final List<Rules<?, ?, ?>> games;
    private final List<JsonValue> notices = new ArrayList<>();
    private final Set<String> bots = new LinkedHashSet<>();
    private CloudsAndEdges engine;
    private long commands;
    private long clock;
    private boolean noticing;

    /** A script on an empty log, with Dots and Boxes and these games beside it. */
    public Script(List<Rules<?, ?, ?>> games) {
        this.games = List.copyOf(games);
        this.engine = setup().open();
    }

    private Setup setup() {
        Setup setup =
                CloudsAndEdges.on(store, () -> clock, () -> commands++).snapshots(snapshots, 0);
        games.forEach(setup::with);
        bots.forEach(bot -> setup.bot(bot, Bot.random()));
        return noticing ? setup.effects(Notices.NAME, Notices::new, this::take) : setup;
    }

    CloudsAndEdges engine() {
        return engine;
    }

    void beginNotices() {
        noticing = true;
        engine = setup().open();
    }

    private void take(String id, Effect notice, Effects.Acknowledgement acknowledgement) {
        notices.add(JsonObject.with("id", id)
                .and("kind", notice.kind())
                .and("payload", notice.payload())
                .build());
        acknowledgement.done();
    }

    /** Has the engine play for these players, and for nobody else. */
    void play(List<String> players) {
        bots.clear();
        bots.addAll(players);
        engine = setup().open();
    }

    /** Has the clock say that for as long as a tick takes; gives how many matches went on. */
    int tick(long at) {
        clock = at;
        int sent = engine.tick();
        clock = 0;
        return sent;
    }

    /** What was handed over since the last time. */
    JsonArray takeNotices() {
        JsonArray taken = new JsonArray(notices);
        notices.clear();
        return taken;
    }

    /** Runs a whole script on an empty log with Dots and Boxes, and gives its output. */
    public static String run(String script) {
        return run(script, List.of());
    }

    /** The same with these games beside it. */
    public static String run(String script, List<Rules<?, ?, ?>> games) {
        Script fresh = new Script(games);
        StringBuilder out = new StringBuilder();
        int number = 0;
        for (String line : lines(script)) {
            number++;
            if (!isBlank(line)) {
                out.append(fresh.line(line, number)).append('\n');
            }
        }
        return out.toString();
    }

    /**
     * Runs one line and gives its output, without a line feed.
     *
     * @param number the line's number, for a refusal
     */
    public String line(String line, int number) {
        Verdict<ScriptLine> read =
                Json.read(line, LIMITS).then(json -> Fields.read(json, "", ScriptLine::from));
        Refusal why = read.refusal();
        return why == null
                ? read.orThrow().run(this).text()
                : refused(why.with("line", String.valueOf(number))).text();
    }

    /** Whether a line holds nothing but spaces, tabs and carriage returns. */
    public static boolean isBlank(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    static JsonValue refused(Refusal why) {
        return JsonObject.with("refused", RefusalJson.write(why)).build();
    }

    /** The lines of a script, as they are counted: what stands between its line feeds. */
    public static List<String> lines(String script) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start <= script.length()) {
            int end = script.indexOf('\n', start);
            end = end < 0 ? script.length() : end;
            lines.add(script.substring(start, end));
            start = end + 1;
        }
        return lines;
    }
}
