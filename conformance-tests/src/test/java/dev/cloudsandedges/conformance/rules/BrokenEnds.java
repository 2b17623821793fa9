package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Undo;
import dev.cloudsandedges.rules.Viewer;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.IdentityHashMap;

/** Pebbles whose turns, ends or views are wrong in one place each. */
final class BrokenEnds {

    private BrokenEnds() {}

    static final class SumsUpThePebblesAlone extends Pebbles {
        @Override
        public void digest(Heap heap, Digest into) {
            into.add(heap.left());
        }
    }

    static final class AsksASeatThatIsNotThere extends Pebbles {
        @Override
        public Seats toMove(Heap heap) {
            Seats right = super.toMove(heap);
            return heap.left() == 1 && !right.isEmpty() ? right.and(9) : right;
        }
    }

    static final class GivesTheTurnToWhoIsGone extends Pebbles {
        @Override
        int following(int seat, Seats out, int seats) {
            return (seat + 1) % seats;
        }
    }

    static final class LetsWhoIsGoneWin extends Pebbles {
        @Override
        public @Nullable Outcome outcome(Heap heap) {
            return heap.isOver() ? Outcome.mostPoints(points(heap)) : null;
        }
    }

    static final class StopsWhenOneIsGone extends Pebbles {
        @Override
        public Heap resign(Heap heap, int seat) {
            Heap right = super.resign(heap, seat);
            return right.isOver()
                    ? right
                    : new Heap(right.left(), 9, right.out(), right.taken(), right.hidden());
        }

        @Override
        public Seats toMove(Heap heap) {
            return heap.turn() == 9 ? Seats.NONE : super.toMove(heap);
        }
    }

    static final class KnowsTheOutcomeEarly extends Pebbles {
        @Override
        public @Nullable Outcome outcome(Heap heap) {
            Outcome right = super.outcome(heap);
            boolean early = right == null && heap.left() == 1;
            return early ? Outcome.shared(Seats.NONE, heap.seats()) : right;
        }
    }

    static final class RanksEverybodyFirst extends Pebbles {
        @Override
        public @Nullable Outcome outcome(Heap heap) {
            Outcome right = super.outcome(heap);
            return right == null
                    ? null
                    : new Outcome(
                            right.winners(), right.points(), Collections.nCopies(heap.seats(), 1));
        }
    }

    static final class NamesItsPhasesForPeople extends Pebbles {
        @Override
        public String phase(Heap heap) {
            return heap.left() > 2 ? "Plenty of pebbles!" : "scarce";
        }
    }

    static final class CountsItsViewers extends Pebbles {
        private int viewers;

        @Override
        public JsonValue view(Heap heap, Viewer viewer) {
            viewers++;
            return new JsonNumber(viewers);
        }
    }

    static final class ShowsAllCards extends Pebbles {
        @Override
        public JsonValue view(Heap heap, Viewer viewer) {
            return super.view(heap, new Viewer.Administrator());
        }
    }

    static final class ShowsBets extends Pebbles {
        @Override
        public JsonValue viewMove(Heap now, int turn, int seat, Take take, Viewer viewer) {
            return JsonObject.with("count", take.count()).and("bet", take.bet()).build();
        }
    }

    /** Each bet comes out as soon as somebody else has moved. */
    static final class ShowsEarlierBets extends Pebbles {
        @Override
        public JsonValue viewMove(Heap now, int turn, int seat, Take take, Viewer viewer) {
            boolean last = now.turn() == following(seat, now.out(), now.seats());
            return super.viewMove(
                    now, turn, seat, take, last ? viewer : new Viewer.Administrator());
        }
    }

    /** A bet of the others is hidden, and told all the same by what they hold in all. */
    static final class ShowsWhatIsHeld extends Pebbles {
        @Override
        public JsonValue viewMove(Heap now, int turn, int seat, Take take, Viewer viewer) {
            return JsonObject.with("count", take.count())
                    .and("held", now.hidden().get(seat))
                    .build();
        }
    }

    static final class ChangesItsTerms extends Pebbles {
        private boolean free;

        @Override
        public Undo undo(Heap now, Heap before, int seat) {
            free = !free;
            return free ? Undo.FREELY : Undo.BY_CONSENT;
        }
    }

    static final class TakesTooMuchForWhoIsLate extends Pebbles {
        @Override
        public Take outOfTime(Heap heap, int seat, Chance chance) {
            return new Take(7, 0);
        }
    }

    /** Everything that is written stays as it was; what is shown does not. */
    static final class ShowsWhatWasLeft extends Pebbles {
        private final IdentityHashMap<Heap, Boolean> left = new IdentityHashMap<>();

        @Override
        Heap taken(Heap heap, int seat, Take take, Chance chance) {
            left.put(heap, true);
            return super.taken(heap, seat, take, chance);
        }

        @Override
        public JsonValue view(Heap heap, Viewer viewer) {
            return left.containsKey(heap) ? JsonObject.EMPTY : super.view(heap, viewer);
        }
    }

    static final class FavoursTheFirstSeat extends Pebbles {
        @Override
        Heap taken(Heap heap, int seat, Take take, Chance chance) {
            Heap next = super.taken(heap, seat, take, chance);
            int favour = seat == 0 ? 1 : 0;
            return new Heap(
                    next.left(),
                    next.turn(),
                    next.out(),
                    plus(next.taken(), seat, favour),
                    next.hidden());
        }
    }
}
