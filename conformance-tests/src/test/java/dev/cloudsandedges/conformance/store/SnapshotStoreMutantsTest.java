package dev.cloudsandedges.conformance.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.conformance.suites.SuiteRun;
import dev.cloudsandedges.host.SnapshotStore;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Wrong places for snapshots, each rejected by the suite, by the name of the law it breaks. */
final class SnapshotStoreMutantsTest {

    @Test
    void a_right_store_breaks_no_law() {
        SuiteRun run = SuiteRun.of(Right.class);
        assertEquals(List.of(), run.broken());
        assertEquals(10, run.tried());
    }

    @Test
    void a_store_that_finds_what_nobody_saved_is_rejected() {
        SuiteRun.of(FindsWithoutSaving.class)
                .assertBroken(2, "before_anything_is_saved_there_is_none");
    }

    @Test
    void a_store_that_keeps_nothing_is_rejected() {
        SuiteRun.of(KeepsNothing.class).assertBroken(7, "what_was_saved_comes_back_unchanged");
    }

    @Test
    void a_store_that_changes_a_line_is_rejected() {
        SuiteRun.of(TrimsLines.class).assertBroken(1, "what_was_saved_comes_back_unchanged");
    }

    @Test
    void a_store_that_leaves_the_rest_of_the_one_before_is_rejected() {
        SuiteRun.of(LeavesTheRest.class)
                .assertBroken(1, "a_snapshot_takes_the_place_of_the_one_before_as_a_whole");
    }

    @Test
    void a_store_that_adds_to_the_one_before_is_rejected() {
        SuiteRun.of(AddsToTheOneBefore.class)
                .assertBroken(3, "an_older_snapshot_that_comes_late_leaves_one_of_the_two_whole");
    }

    @Test
    void a_store_that_gives_a_snapshot_away_is_rejected() {
        SuiteRun.of(GivesAway.class).assertBroken(1, "loading_takes_nothing_away");
    }

    @Test
    void a_store_that_cuts_what_is_long_is_rejected() {
        SuiteRun.of(CutsWhatIsLong.class).assertBroken(1, "a_large_snapshot_comes_back_whole");
    }

    @Test
    void a_store_that_keeps_the_list_that_it_was_handed_is_rejected() {
        SuiteRun.of(KeepsTheList.class).assertBroken(1, "what_was_handed_in_may_change_afterwards");
    }

    @Test
    void a_store_that_shares_its_place_with_all_others_is_rejected() {
        SuiteRun.of(SharesOnePlace.class).assertBroken(2, "two_stores_are_two_places");
    }

    @Test
    void a_store_that_forgets_when_it_is_opened_again_is_rejected() {
        SuiteRun.of(Forgets.class)
                .assertBroken(1, "what_was_saved_is_found_when_it_is_opened_again");
    }

    @Test
    void a_store_that_says_it_has_saved_what_it_could_not_is_rejected() {
        SuiteRun.of(HidesFailures.class).assertBroken(1, "what_cannot_be_done_is_called_failed");
    }

    @Test
    void a_store_that_throws_is_rejected() {
        SuiteRun.of(Throws.class).assertBroken(1, "what_cannot_be_done_is_called_failed");
    }

    @Test
    void a_store_that_answers_twice_is_rejected() {
        SuiteRun.of(AnswersTwice.class).assertBroken(9, "loading_takes_nothing_away");
    }

    @Test
    void what_is_neither_offered_nor_declined_breaks_its_law() {
        SuiteRun run = SuiteRun.of(SaysNothing.class);
        assertEquals(
                List.of(
                        "what_cannot_be_done_is_called_failed",
                        "what_was_saved_is_found_when_it_is_opened_again"),
                run.broken());
    }

    /** A right store, for wrong ones to bend in one place each. */
    private static class Bent implements SnapshotStore {
        List<String> kept = new ArrayList<>();
        boolean fails;

        void keep(List<String> lines) {
            kept = List.copyOf(lines);
        }

        Bent reopened() {
            return this;
        }

        @Override
        public void load(Consumer<Loaded> then) {
            if (fails) {
                then.accept(new Loaded.Failed("full"));
            } else {
                then.accept(kept.isEmpty() ? new Loaded.None() : new Loaded.Found(kept));
            }
        }

        @Override
        public void save(long position, List<String> lines, Consumer<Saved> then) {
            if (fails) {
                then.accept(new Saved.Failed("full"));
            } else {
                keep(lines);
                then.accept(new Saved.Done());
            }
        }
    }

    static class SaysNothing extends SnapshotStoreConformance {
        @Override
        protected SnapshotStore emptyStore() {
            return bent();
        }

        Bent bent() {
            return new Bent();
        }
    }

    /** The suite with a right store; the others bend it. */
    static class Right extends SaysNothing {
        @Override
        protected SnapshotStore reopened(SnapshotStore open) {
            return ((Bent) open).reopened();
        }

        @Override
        protected SnapshotStore failing() {
            Bent failing = bent();
            failing.fails = true;
            return failing;
        }
    }

    static final class FindsWithoutSaving extends Right {
        @Override
        Bent bent() {
            Bent bent = new Bent();
            bent.keep(List.of("nobody's"));
            return bent;
        }
    }

    static final class KeepsNothing extends Right {
        @Override
        Bent bent() {
            return new Bent() {
                @Override
                void keep(List<String> lines) {}
            };
        }
    }

    static final class TrimsLines extends Right {
        @Override
        Bent bent() {
            return new Bent() {
                @Override
                void keep(List<String> lines) {
                    super.keep(lines.stream().map(String::strip).toList());
                }
            };
        }
    }

    static final class LeavesTheRest extends Right {
        @Override
        Bent bent() {
            return new Bent() {
                @Override
                void keep(List<String> lines) {
                    List<String> all = new ArrayList<>(lines);
                    all.addAll(kept.subList(Math.min(lines.size(), kept.size()), kept.size()));
                    super.keep(all);
                }
            };
        }
    }

    static final class AddsToTheOneBefore extends Right {
        @Override
        Bent bent() {
            return new Bent() {
                @Override
                void keep(List<String> lines) {
                    List<String> all = new ArrayList<>(kept);
                    all.addAll(lines);
                    super.keep(all);
                }
            };
        }
    }

    static final class GivesAway extends Right {
        @Override
        Bent bent() {
            return new Bent() {
                @Override
                public void load(Consumer<Loaded> then) {
                    super.load(then);
                    kept = List.of();
                }
            };
        }
    }

    static final class CutsWhatIsLong extends Right {
        @Override
        Bent bent() {
            return new Bent() {
                @Override
                void keep(List<String> lines) {
                    super.keep(lines.subList(0, Math.min(lines.size(), 10_000)));
                }
            };
        }
    }

    static final class KeepsTheList extends Right {
        @Override
        Bent bent() {
            return new Bent() {
                @Override
                void keep(List<String> lines) {
                    kept = lines;
                }
            };
        }
    }

    static final class SharesOnePlace extends Right {
        private final Bent one = new Bent();

        @Override
        Bent bent() {
            return one;
        }

        @Override
        protected SnapshotStore failing() {
            return one;
        }
    }

    static final class Forgets extends Right {
        @Override
        Bent bent() {
            return new Bent() {
                @Override
                Bent reopened() {
                    kept = List.of();
                    return this;
                }
            };
        }
    }

    static final class HidesFailures extends Right {
        @Override
        Bent bent() {
            return new Bent() {
                @Override
                public void save(long position, List<String> lines, Consumer<Saved> then) {
                    super.save(position, lines, saved -> then.accept(new Saved.Done()));
                }
            };
        }
    }

    static final class Throws extends Right {
        @Override
        Bent bent() {
            return new Bent() {
                @Override
                public void load(Consumer<Loaded> then) {
                    if (fails) {
                        throw new IllegalStateException("full");
                    }
                    super.load(then);
                }
            };
        }
    }

    static final class AnswersTwice extends Right {
        @Override
        Bent bent() {
            return new Bent() {
                @Override
                public void save(long position, List<String> lines, Consumer<Saved> then) {
                    super.save(position, lines, then);
                    then.accept(new Saved.Done());
                }
            };
        }
    }
}
