package dev.cloudsandedges.script;

import dev.cloudsandedges.Administration;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One thing that a script does. The engine's store answers at once, so every reply is there. */
sealed interface ScriptLine {

    /** Hands in a command document. */
    final class Submit implements ScriptLine {
        private final byte[] document;
        private final Actor as;
        private final long at;
        private final long entropy;

        Submit(byte[] document, Actor as, long at, long entropy) {
            this.document = document;
            this.as = as;
            this.at = at;
            this.entropy = entropy;
        }

        @Override
        public JsonValue run(Script script) {
            return script.engine()
                    .door()
                    .submit(as, at, entropy, document)
                    .answer()
                    .json();
        }
    }

    /** Asks for a view. */
    record Ask(JsonValue document, Actor as) implements ScriptLine {
        @Override
        public JsonValue run(Script script) {
            List<JsonValue> answers = new ArrayList<>();
            script.engine().door().ask(as, document.text(), answers::add);
            return answers.get(0);
        }
    }

    /** Prints the log, or one stream of it. */
    record Print(long after, int limit, @Nullable StreamId stream) implements ScriptLine {
        @Override
        public JsonValue run(Script script) {
            List<JsonValue> events = new ArrayList<>();
            Consumer<Verdict<List<String>>> collect = lines -> lines.orThrow()
                    .forEach(line -> events.add(Json.read(line, Limits.LOG).orThrow()));
            if (stream == null) {
                script.engine().log(after, limit, collect);
            } else {
                script.engine().stream(stream, after, limit, collect);
            }
            return JsonObject.with("log", new JsonArray(events)).build();
        }
    }

    /** Rebuilds a read model or a process. */
    record Rebuild(String readModel) implements ScriptLine {
        @Override
        public JsonValue run(Script script) {
            Refusal why = script.engine().rebuild(readModel);
            return why == null
                    ? JsonObject.with("rebuilt", readModel)
                            .and("position", script.engine().position())
                            .build()
                    : Script.refused(why);
        }
    }

    /** Takes in a log that was printed before. */
    record Import(List<String> lines, Actor as) implements ScriptLine {
        @Override
        public JsonValue run(Script script) {
            Verdict<Administration> administration = script.engine().administration(as);
            Refusal denial = administration.refusal();
            if (denial != null) {
                return Script.refused(denial);
            }
            List<Verdict<Long>> answers = new ArrayList<>();
            administration.orThrow().importLog(lines, answers::add);
            Verdict<Long> imported = answers.get(0);
            Refusal why = imported.refusal();
            return why == null
                    ? JsonObject.with("imported", imported.orThrow()).build()
                    : Script.refused(why);
        }
    }

    /** Has players told what concerns them, or prints what they were told. */
    record Tell(boolean begin) implements ScriptLine {
        @Override
        public JsonValue run(Script script) {
            if (begin) {
                script.beginNotices();
            }
            return JsonObject.with("notices", script.takeNotices()).build();
        }
    }

    /** Has the engine play for players. */
    record Play(List<String> players) implements ScriptLine {
        @Override
        public JsonValue run(Script script) {
            for (String player : players) {
                Refusal why = Ids.check(player).refusal();
                if (why != null) {
                    return Script.refused(why.with("field", "bots"));
                }
            }
            script.play(players);
            return JsonObject.with("bots", JsonArray.ofTexts(players)).build();
        }
    }

    /** Has matches go on in which somebody's time is over. */
    record Tick(long at) implements ScriptLine {
        @Override
        public JsonValue run(Script script) {
            int sent = script.tick(at);
            Long next = script.engine().nextTick();
            return JsonObject.with("ticked", sent)
                    .and("next", next == null ? JsonNull.NULL : JsonNumber.of(next))
                    .build();
        }
    }

    JsonValue run(Script script);

    /** A note beside it is for people. */
    static ScriptLine from(Fields in) {
        if (in.has("note")) {
            in.text("note");
        }
        if (in.has("command")) {
            return submit(in, in.any("command").text().getBytes(StandardCharsets.UTF_8));
        }
        if (in.has("bytes")) {
            return submit(in, in.checked("bytes", ScriptLine::bytes));
        }
        if (in.has("query")) {
            return new Ask(in.any("query"), actor(in));
        }
        if (in.has("admin")) {
            return new Ask(in.any("admin"), actor(in));
        }
        if (in.has("log")) {
            int limit = in.has("limit") ? in.smallInteger("limit", 1, EventStore.MOST_LINES) : 100;
            StreamId stream = in.has("stream") ? in.checked("stream", StreamId::parse) : null;
            return new Print(in.integer("log", 0, Long.MAX_VALUE), limit, stream);
        }
        if (in.has("rebuild")) {
            return new Rebuild(in.text("rebuild"));
        }
        if (in.has("import")) {
            return new Import(in.texts("import"), actor(in));
        }
        if (in.has("notices")) {
            return new Tell(
                    in.word("notices", List.of(true, false), begin -> begin ? "begin" : "take"));
        }
        if (in.has("bots")) {
            return new Play(in.texts("bots"));
        }
        if (in.has("tick")) {
            return new Tick(in.integer("tick", 0, Long.MAX_VALUE));
        }
        throw in.refuse(
                "command",
                "field-missing",
                "A line holds command, bytes, query, admin, log, rebuild, import, notices, bots or"
                        + " tick.");
    }

    private static Submit submit(Fields in, byte[] document) {
        return new Submit(
                document,
                actor(in),
                in.has("at") ? in.integer("at", 0, Long.MAX_VALUE) : 0,
                in.has("entropy") ? in.bits("entropy") : 0);
    }

    private static Actor actor(Fields in) {
        return in.has("as") ? in.checked("as", Actor::parse) : Actor.GUEST;
    }

    private static Verdict<byte[]> bytes(String digits) {
        byte[] bytes = fromHex(digits);
        return bytes == null
                ? Verdict.refused("bytes-invalid", "Bytes are pairs of hexadecimal digits.")
                : Verdict.accepted(bytes);
    }

    private static byte @Nullable [] fromHex(String digits) {
        if (digits.length() % 2 != 0) {
            return null;
        }
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = digit(digits.charAt(2 * i));
            int low = digit(digits.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return null;
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    /** Not {@link Character#digit}, which takes digits of other scripts too, and not everywhere. */
    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
