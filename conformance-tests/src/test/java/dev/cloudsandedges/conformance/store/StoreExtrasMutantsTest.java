package dev.cloudsandedges.conformance.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.conformance.suites.SuiteRun;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Stores that are wrong once they are opened again, shared or damaged; and what is declined. */
final class StoreExtrasMutantsTest {

    private static final String KEPT = "what_was_acknowledged_is_there_when_it_is_opened_again";
    private static final String REFUSED = "what_was_refused_is_not_there_when_it_is_opened_again";
    private static final String SHARED =
            "of_hosts_that_share_a_log_exactly_one_wins_and_all_read_the_same";
    private static final String DAMAGED = "what_is_damaged_is_reported_and_never_served";

    @Test
    void a_store_that_forgets_what_it_acknowledged_when_it_is_opened_again_is_rejected() {
        SuiteRun.of(ForgetsTheLastBatch.class).assertBroken(2, KEPT);
    }

    @Test
    void a_store_that_brings_back_what_it_refused_when_it_is_opened_again_is_rejected() {
        SuiteRun.of(BringsBackWhatWasRefused.class).assertBroken(1, REFUSED);
    }

    @Test
    void a_store_that_gives_each_host_a_log_of_its_own_is_rejected() {
        SuiteRun.of(CopiesForEachHost.class).assertBroken(1, SHARED);
    }

    @Test
    void a_store_that_serves_a_damaged_line_is_rejected() {
        SuiteRun.of(ServesDamage.class).assertBroken(1, DAMAGED);
    }

    @Test
    void a_store_that_passes_over_a_damaged_line_is_rejected() {
        SuiteRun.of(PassesOverDamage.class).assertBroken(1, DAMAGED);
    }

    @Test
    void a_store_that_ends_before_a_damaged_line_is_rejected() {
        SuiteRun.of(EndsBeforeDamage.class).assertBroken(1, DAMAGED);
    }

    @Test
    void a_store_that_keeps_the_list_that_it_was_handed_is_rejected() {
        SuiteRun.of(KeepsTheList.class).assertBroken(1, "what_was_handed_in_may_change_afterwards");
    }

    @Test
    void what_is_declined_with_a_reason_breaks_no_law() {
        SuiteRun run = SuiteRun.of(DeclinesAll.class);
        assertEquals(List.of(), run.broken());
        assertEquals(20, run.tried());
        assertEquals(
                Map.of(
                        "SHARING is not proved", "alone",
                        "REOPENING is not proved", "short",
                        "DAMAGE is not proved", "fine"),
                run.reported());
    }

    @Test
    void what_is_neither_offered_nor_declined_breaks_its_laws() {
        SuiteRun run = SuiteRun.of(SaysNothing.class);
        assertEquals(List.of(SHARED, DAMAGED, KEPT, REFUSED), run.broken());
    }

    @Test
    void what_is_offered_and_declined_breaks_its_laws() {
        SuiteRun run = SuiteRun.of(OffersAndDeclines.class);
        assertEquals(List.of(SHARED, DAMAGED, KEPT, REFUSED), run.broken());
    }

    @Test
    void what_is_declined_without_a_reason_breaks_its_law() {
        SuiteRun.of(DeclinesWithoutAReason.class).assertBroken(1, DAMAGED);
    }

    static final class ForgetsTheLastBatch extends StoreMutantsTest.Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                private int stored;

                @Override
                void write(List<LogLine> lines) {
                    stored = log.size();
                    super.write(lines);
                }

                @Override
                BentStore reopened() {
                    log.subList(stored, log.size()).clear();
                    return this;
                }
            };
        }
    }

    static final class BringsBackWhatWasRefused extends StoreMutantsTest.Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                private final List<LogLine> refused = new ArrayList<>();

                @Override
                public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
                    super.append(end, lines, stored -> {
                        if (stored instanceof Stored.Conflict) {
                            refused.addAll(lines);
                        }
                        then.accept(stored);
                    });
                }

                @Override
                BentStore reopened() {
                    log.addAll(refused);
                    refused.clear();
                    return this;
                }
            };
        }
    }

    static final class CopiesForEachHost extends StoreMutantsTest.Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                BentStore shared() {
                    BentStore copy = new BentStore();
                    copy.log.addAll(log);
                    return copy;
                }
            };
        }
    }

    static final class ServesDamage extends StoreMutantsTest.Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                void damage(long position) {
                    LogLine line = log.get((int) position - 1);
                    log.set(
                            (int) position - 1,
                            new LogLine(position, line.stream(), line.version(), "{"));
                }
            };
        }
    }

    static final class PassesOverDamage extends StoreMutantsTest.Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                void damage(long position) {
                    log.remove((int) position - 1);
                }
            };
        }
    }

    static final class EndsBeforeDamage extends StoreMutantsTest.Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                @Override
                void damage(long position) {
                    log.subList((int) position - 1, log.size()).clear();
                }
            };
        }
    }

    static final class KeepsTheList extends StoreMutantsTest.Right {
        @Override
        protected EventStore emptyStore() {
            return new BentStore() {
                private final List<List<LogLine>> batches = new ArrayList<>();

                @Override
                void write(List<LogLine> lines) {
                    batches.add(lines);
                    super.write(lines);
                }

                @Override
                public void read(long after, int limit, Consumer<Read> then) {
                    log.clear();
                    batches.forEach(log::addAll);
                    super.read(after, limit, then);
                }
            };
        }
    }

    static class SaysNothing extends EventStoreConformance {
        @Override
        protected EventStore emptyStore() {
            return new BentStore();
        }
    }

    static final class DeclinesAll extends SaysNothing {
        @Override
        protected Map<Extra, String> declined() {
            return Map.of(Extra.REOPENING, "short", Extra.SHARING, "alone", Extra.DAMAGE, "fine");
        }
    }

    static final class OffersAndDeclines extends StoreMutantsTest.Right {
        @Override
        protected Map<Extra, String> declined() {
            return Map.of(Extra.REOPENING, "short", Extra.SHARING, "alone", Extra.DAMAGE, "fine");
        }
    }

    static final class DeclinesWithoutAReason extends SaysNothing {
        @Override
        protected Map<Extra, String> declined() {
            return Map.of(Extra.REOPENING, "short", Extra.SHARING, "alone", Extra.DAMAGE, " ");
        }
    }
}
