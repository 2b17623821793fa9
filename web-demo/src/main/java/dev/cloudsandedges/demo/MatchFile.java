package dev.cloudsandedges.demo;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.script.Script;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches that a file tells, step by step: a script of commands or a log of events, as JSON Lines.
 * It is played on an engine in memory, which knows Dots and Boxes; of other games there is what the
 * file notes beside its commands.
 */
final class MatchFile {

    private static final int MOST_LINES = 5_000;

    /**
     * What a line has led to.
     *
     * @param line its number in the file, from 1
     * @param view the match behind it; null if the engine has none
     * @param board its board; null before the start
     * @param note what the file says of it, for people; often empty
     * @param why why the engine refused it, or null
     */
    record Step(
            int line,
            @Nullable MatchView view,
            @Nullable Board board,
            String note,
            @Nullable Refusal why) {}

    private long now;
    private final MemoryEventStore store = new MemoryEventStore();
    private final CloudsAndEdges engine =
            CloudsAndEdges.on(store, () -> now, () -> 0).open();
    private final List<Step> steps = new ArrayList<>();
    private final Map<StreamId, Long> versions = new LinkedHashMap<>();
    private @Nullable StreamId shown;
    private long position;
    private int line;

    private MatchFile() {}

    /**
     * The steps of a file; {@code file-too-long}, {@code file-invalid} with the number of the line,
     * {@code file-empty} if it tells of no match.
     */
    static Verdict<List<Step>> read(String text) {
        List<String> lines = Script.lines(text);
        if (lines.size() > MOST_LINES) {
            return Verdict.refused("file-too-long", "A file of " + MOST_LINES + " lines at most.");
        }
        MatchFile file = new MatchFile();
        for (String one : lines) {
            file.line++;
            Refusal why = Script.isBlank(one) ? null : file.take(one);
            if (why != null) {
                return Verdict.refused(
                        "file-invalid", "Line " + file.line + " of this file: " + why.message());
            }
        }
        return file.steps.isEmpty()
                ? Verdict.refused("file-empty", "This file tells of no match.")
                : Verdict.accepted(file.steps);
    }

    private @Nullable Refusal take(String text) {
        return Json.read(text, Script.LIMITS)
                .then(json -> json instanceof JsonObject members && members.get("position") != null
                        ? event(members, text)
                        : command(json))
                .refusal();
    }

    private Verdict<JsonValue> event(JsonObject event, String text) {
        return StreamId.parse(textOf(event.get("stream"))).then(stream -> {
            long version = versions.merge(stream, 1L, Long::sum);
            LogLine next = new LogLine(++position, stream, version, text);
            store.append(position - 1, List.of(next), stored -> engine.refresh());
            CorruptLog fault = engine.fault();
            if (fault != null) {
                return Verdict.refused("log-corrupt", String.valueOf(fault.getMessage()));
            }
            show(stream, "", null);
            return Verdict.accepted(event);
        });
    }

    /** Lines that hold no command are for those who run the script, and passed over. */
    private Verdict<JsonValue> command(JsonValue json) {
        if (json instanceof JsonObject members && members.get("tick") instanceof JsonNumber at) {
            tick(at.value());
            return Verdict.accepted(json);
        }
        return json instanceof JsonObject members && members.get("command") == null
                ? Verdict.accepted(members)
                : Fields.read(json, "", this::submit);
    }

    /** The host's clock says that, for as long as the tick takes. */
    private void tick(long at) {
        now = at;
        engine.tick();
        now = 0;
        if (shown != null) {
            show(shown, "", null);
        }
    }

    private JsonValue submit(Fields in) {
        JsonValue document = in.any("command");
        Actor as = in.has("as") ? in.checked("as", Actor::parse) : Actor.GUEST;
        long at = in.has("at") ? in.integer("at", 0, Long.MAX_VALUE) : 0;
        long entropy = in.has("entropy") ? in.bits("entropy") : 0;
        String note = in.has("note") ? in.text("note") : "";
        byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
        Refusal why = engine.door().submit(as, at, entropy, bytes).answer().refusal();
        if (document instanceof JsonObject command) {
            Verdict<StreamId> stream = StreamId.parse(textOf(command.get("stream")));
            if (stream.isAccepted()) {
                show(stream.orThrow(), note, why);
            }
        }
        return document;
    }

    private void show(StreamId stream, String note, @Nullable Refusal why) {
        if (!stream.type().equals(Matches.TYPE)) {
            return;
        }
        shown = stream;
        Verdict<MatchView> view = engine.match(stream.id(), Actor.GUEST);
        Verdict<Board> board = view.isAccepted()
                ? engine.state(stream.id(), DotsAndBoxes.RULES)
                : Verdict.refused("match-unknown", "");
        steps.add(new Step(
                line,
                view.isAccepted() ? view.orThrow() : null,
                board.isAccepted() ? board.orThrow() : null,
                note,
                why));
    }

    private static String textOf(@Nullable JsonValue value) {
        return value instanceof JsonText text ? text.value() : "";
    }
}
