package dev.cloudsandedges.conformance.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.conformance.suites.SuiteRun;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.host.EventStore;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Wrong stores, each rejected by the suite, by the name of the law that it breaks. */
final class StoreMutantsTest {

    @Test
    void a_right_store_breaks_no_law() {
        SuiteRun run = SuiteRun.of(Right.class);
        assertEquals(List.of(), run.broken());
        assertEquals(20, run.tried());
    }

    @Test
    void a_store_that_accepts_a_stale_append_is_rejected() {
        assertBreaks(AcceptsStaleAppends.class, 6, "a_stale_append_is_refused_and_writes_nothing");
    }

    @Test
    void a_store_that_leaves_a_hole_is_rejected() {
        assertBreaks(
                LeavesHoles.class, 3, "an_append_behind_the_end_is_refused_and_writes_nothing");
    }

    @Test
    void a_store_that_writes_half_of_a_refused_batch_is_rejected() {
        assertBreaks(TearsRefusedBatches.class, 6, "a_stale_append_is_refused_and_writes_nothing");
    }

    @Test
    void a_store_that_tears_a_batch_is_rejected() {
        assertBreaks(TearsBatches.class, 14, "a_batch_lands_whole_and_side_by_side");
    }

    @Test
    void a_store_that_reorders_is_rejected() {
        assertBreaks(Reorders.class, 14, "lines_come_back_in_the_order_of_positions");
    }

    @Test
    void a_store_that_answers_twice_is_rejected() {
        assertBreaks(AnswersTwice.class, 19, "lines_come_back_in_the_order_of_positions");
    }

    @Test
    void a_store_that_never_answers_a_refusal_is_rejected() {
        assertBreaks(SwallowsConflicts.class, 7, "of_two_writers_at_one_position_exactly_one_wins");
    }

    @Test
    void a_store_that_tells_the_loser_of_a_race_that_it_won_is_rejected() {
        assertBreaks(
                LosesRacesSilently.class, 7, "of_two_writers_at_one_position_exactly_one_wins");
    }

    @Test
    void a_store_that_drops_the_last_line_is_rejected() {
        assertBreaks(DropsTheLastLine.class, 14, "paging_gives_every_line_once");
    }

    @Test
    void a_store_that_changes_a_text_is_rejected() {
        assertBreaks(ReplacesWhatIsNotAscii.class, 1, "what_was_stored_comes_back_unchanged");
    }

    @Test
    void a_store_whose_streams_hold_lines_of_others_is_rejected() {
        assertBreaks(MixesStreams.class, 3, "a_stream_is_the_log_without_the_others");
    }

    @Test
    void a_store_whose_pages_overlap_is_rejected() {
        assertBreaks(OverlapsPages.class, 8, "paging_gives_every_line_once");
    }

    @Test
    void a_store_that_gives_more_than_asked_for_is_rejected() {
        assertBreaks(GivesMoreThanAsked.class, 2, "a_read_gives_at_most_what_was_asked_for");
    }

    private static void assertBreaks(Class<?> suite, int laws, String named) {
        SuiteRun.of(suite).assertBroken(laws, named);
    }

    /** The suite with a right store; the others bend it. */
    static class Right extends EventStoreConformance {
        @Override
        protected EventStore emptyStore() {
            return new BentStore();
        }

        @Override
        protected EventStore reopened(EventStore store) {
            return ((BentStore) store).reopened();
        }

        @Override
        protected EventStore shared(EventStore store) {
            return ((BentStore) store).shared();
        }

        @Override
        protected List<Damage> damages() {
            return List.of((store, position) -> {
                ((BentStore) store).damage(position);
                return store;
            });
        }
    }

    static final class AcceptsStaleAppends extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                boolean accepts(long end) {
                    return end <= log.size();
                }
            };
        }
    }

    static final class LeavesHoles extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                boolean accepts(long end) {
                    return end >= log.size();
                }
            };
        }
    }

    static final class TearsRefusedBatches extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
                    super.append(end, lines, stored -> {
                        if (stored instanceof Stored.Conflict && end < log.size()) {
                            write(lines.subList(0, lines.size() / 2));
                        }
                        then.accept(stored);
                    });
                }
            };
        }
    }

    static final class TearsBatches extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                void write(List<LogLine> lines) {
                    super.write(lines.subList(0, (lines.size() + 1) / 2));
                }
            };
        }
    }

    static final class Reorders extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                void write(List<LogLine> lines) {
                    List<LogLine> backwards = new ArrayList<>(lines);
                    Collections.reverse(backwards);
                    super.write(backwards);
                }
            };
        }
    }

    static final class AnswersTwice extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
                    super.append(end, lines, then);
                    then.accept(new Stored.Conflict());
                }
            };
        }
    }

    static final class SwallowsConflicts extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
                    super.append(end, lines, stored -> {
                        if (stored instanceof Stored.Done) {
                            then.accept(stored);
                        }
                    });
                }
            };
        }
    }

    static final class LosesRacesSilently extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
                    super.append(end, lines, stored -> then.accept(new Stored.Done()));
                }
            };
        }
    }

    static final class DropsTheLastLine extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                public void read(long after, int limit, Consumer<Read> then) {
                    int shown = Math.max(0, log.size() - 1);
                    BentStore shorter = new BentStore();
                    shorter.write(log.subList(0, shown));
                    shorter.read(after, limit, then);
                }
            };
        }
    }

    static final class ReplacesWhatIsNotAscii extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                void write(List<LogLine> lines) {
                    super.write(lines.stream()
                            .map(line -> new LogLine(
                                    line.position(),
                                    line.stream(),
                                    line.version(),
                                    line.text().replaceAll("[^ -~]", "?")))
                            .toList());
                }
            };
        }
    }

    static final class MixesStreams extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                public void readStream(
                        StreamId stream, long after, int limit, Consumer<Read> then) {
                    whole().read(after, limit, then);
                }
            };
        }
    }

    static final class OverlapsPages extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                public void read(long after, int limit, Consumer<Read> then) {
                    boolean between = after > 0 && after < log.size();
                    super.read(between ? after - 1 : after, limit, then);
                }
            };
        }
    }

    static final class GivesMoreThanAsked extends Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                public void read(long after, int limit, Consumer<Read> then) {
                    super.read(after, limit + 1, then);
                }
            };
        }
    }
}
