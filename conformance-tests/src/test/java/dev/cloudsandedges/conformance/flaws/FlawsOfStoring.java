package dev.cloudsandedges.conformance.flaws;

import static dev.cloudsandedges.conformance.flaws.PlantedFlaw.that;

import dev.cloudsandedges.conformance.simulation.Law;

import java.util.List;

/** The log, its store, and those who follow it. */
final class FlawsOfStoring {

    private static final String STORE = "host.MemoryEventStore";
    private static final String READ_MODEL = "eventsourcing.ReadModel";

    private FlawsOfStoring() {}

    static final List<PlantedFlaw> ALL = List.of(
            that("The state is ahead of the log when an append fails.")
                    .in("eventsourcing.Shelf", "one.drop();", "one.adopt();")
                    .breaks(Law.NO_ALARM),
            that("Of the events of a command only the first is appended.")
                    .in(
                            "Loop",
                            "store.append(next.position(), next.lines(),",
                            "store.append(next.position(), next.lines().subList(0, 1),")
                    .breaks(Law.TRUE_ANSWERS),
            that("A store takes stale appends.")
                    .in(STORE, "if (end != log.size())", "if (false)")
                    .breaks(Suite.STORE, "a_stale_append_is_refused_and_writes_nothing"),
            that("A position is used up without an event.")
                    .in("eventsourcing.Draft", "first + i,", "first + i + first / 9,")
                    .breaks(Law.NO_GAPS),
            that("A position with something behind its digits is read as a position.")
                    .in("backend.lobby.Page", "digit < '0' || digit > '9' ||", "")
                    .breaks(Law.SENSELESS_QUERIES),
            that("A stream is read by the positions of the log.")
                    .in(STORE, "slice(lines, after, limit)", "slice(lines, after + 1, limit)")
                    .breaks(Suite.STORE, "a_stream_is_the_log_without_the_others"),
            that("A read model that fails makes everything else fail.")
                    .in(
                            READ_MODEL,
                            "failure = \"position \"",
                            "if (true) { throw fault; } failure = \"position \"")
                    .breaks(Suite.READ_MODELS, "one_that_always_throws_stops_alone_and_says_where"),
            that("Read models see an event after the one that followed it.")
                    .in(
                            "eventsourcing.World",
                            "private void follow(Change change) {",
                            "private final List<Change> late = new ArrayList<>();"
                                    + " private void follow(Change change) {")
                    .in(
                            "eventsourcing.World",
                            "allFollow &= concerned.follow(change);",
                            "ReadModel<?> model = concerned;"
                                    + " if (change.recorded().position() == 7) {"
                                    + " late.add(change); } else { model.follow(change);"
                                    + " late.forEach(model::follow); }")
                    .breaks(Law.FOLLOWERS_FOLLOW),
            that("An event that a read model failed on is passed over.")
                    .in(READ_MODEL, "stop(before);\n                    failure =", "String lost =")
                    .breaks(Suite.READ_MODELS, "one_that_always_throws_stops_alone_and_says_where"),
            that("A rebuild forgets what arrives meanwhile.")
                    .in(
                            READ_MODEL,
                            "follower.failure != null || fold.position() >= live.position();",
                            "true;")
                    .breaks(Law.FOLLOWERS_FOLLOW),
            that("A rebuild takes events in twice.")
                    .in(
                            READ_MODEL,
                            "follower.follow(fold.learn(line), before);",
                            "Change twice = fold.learn(line);"
                                    + " follower.follow(twice, before);"
                                    + " follower.follow(twice, before);")
                    .breaks(Law.AS_FRESH),
            that("An event that failed for a moment is lost.")
                    .in(READ_MODEL, "if (shown.inStep ||", "if (true ||")
                    .breaks(
                            Suite.READ_MODELS,
                            "a_projection_that_throws_once_ends_right_with_each_event_once"),
            that("A rebuild begins by emptying what is shown.")
                    .in(
                            READ_MODEL,
                            "rebuild = new Rebuild(live);",
                            "rebuild = new Rebuild(live); show(new Follower<>(fresh.get()), 0);")
                    .breaks(Law.FOLLOWERS_FOLLOW),
            that("A read model that stopped is not shown again after its rebuild.")
                    .in(
                            READ_MODEL,
                            "(follower.failure == null || !shown.inStep)",
                            "shown.failure == null")
                    .breaks(
                            Suite.READ_MODELS,
                            "a_projection_that_throws_once_ends_right_with_each_event_once"),
            that("A process that is rebuilt passes over what players asked for.")
                    .in(
                            READ_MODEL,
                            "follower.follow(fold.learn(line), before);",
                            "Change next = fold.learn(line);"
                                    + " if (!(follower.projection instanceof Reactions"
                                    + " && next.recorded().by().startsWith(\"player:\"))) {"
                                    + " follower.follow(next, before); }")
                    .breaks(Law.FAIR_LIMIT),
            that("Processes cannot be rebuilt.")
                    .in(
                            "Rebuilding",
                            "follower = find(world, name);",
                            "follower = find(world, name.replace(\"match-joining\", \"none\"));")
                    .breaks(Law.FOLLOWERS_FOLLOW),
            that("What a process wants is forgotten when the store fails.")
                    .in("Errands", "postponed.add(wanted);", "postponed.size();")
                    .breaks(
                            Suite.FULL_STORE,
                            "an_effect_that_could_not_be_stored"
                                    + "_is_carried_out_once_the_store_takes_it"),
            that("What an event asks for is never done once its host has stopped.")
                    .in(
                            "eventsourcing.World",
                            "follow(fold.learn(line));",
                            "follow(fold.learn(line)); due(1000);")
                    .breaks(Law.ALL_SETTLED),
            that("Each host carries out each effect.")
                    .in(
                            "eventsourcing.Reaction",
                            "commandId(process, cause.position(), index),",
                            "commandId(process, cause.position(), index)"
                                    + " + (process.equals(\"notices\") ? \"\" : \"-\""
                                    + " + Math.floorMod(System.identityHashCode(this), 99)),")
                    .breaks(Law.ONE_OUTCOME),
            that("A snapshot forgets which commands were accepted.")
                    .in("eventsourcing.Shelf", "settled ? null : one.receipts()", "null")
                    .breaks(Law.ONCE),
            that("A snapshot forgets what a process still wants.")
                    .in(
                            "eventsourcing.Reactions",
                            "read.orThrow().forEach(this::add);",
                            "read.orThrow();")
                    .breaks(Law.ALL_EFFECTS),
            that("A snapshot of another log is begun with.")
                    .in(
                            "eventsourcing.Snapshot",
                            "header.first.equals(Checksum.of(first))",
                            "!first.isEmpty() || header.first.equals(last)")
                    .breaks(Law.ONLY_RIGHT_SNAPSHOTS),
            that("A snapshot that is not as it was written is begun with.")
                    .in(
                            "eventsourcing.Snapshot",
                            "!lines.get(end).equals(end(lines.subList(0, end)))",
                            "lines.get(end).isEmpty()")
                    .breaks(Law.ONLY_RIGHT_SNAPSHOTS));
}
