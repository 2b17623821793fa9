package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Pebbles whose moves, luck or spellings are wrong in one place each. */
final class BrokenMoves {

    private BrokenMoves() {}

    static final class ThrowsAtNegativeNumbers extends Pebbles {
        @Override
        public Verdict<Heap> play(Heap heap, int seat, Take take, Chance chance) {
            if (take.count() < 0) {
                throw new IllegalArgumentException("count " + take.count());
            }
            return super.play(heap, seat, take, chance);
        }
    }

    static final class SpoilsTheHeapWhenItRefuses extends Pebbles {
        @Override
        public Verdict<Heap> play(Heap heap, int seat, Take take, Chance chance) {
            Verdict<Heap> verdict = super.play(heap, seat, take, chance);
            if (!verdict.isAccepted()) {
                heap.taken().set(0, heap.taken().get(0) + 1);
            }
            return verdict;
        }
    }

    static final class SpoilsTheHeapWhenItAccepts extends Pebbles {
        @Override
        Heap taken(Heap heap, int seat, Take take, Chance chance) {
            Heap next = super.taken(heap, seat, take, chance);
            heap.taken().set(seat, heap.taken().get(seat) + 1);
            return next;
        }
    }

    static final class CountsItsMoves extends Pebbles {
        private int moves;

        @Override
        Heap taken(Heap heap, int seat, Take take, Chance chance) {
            Heap next = super.taken(heap, seat, take, chance);
            moves++;
            return new Heap(
                    next.left(),
                    next.turn(),
                    next.out(),
                    plus(next.taken(), seat, moves),
                    next.hidden());
        }
    }

    static final class CountsItsMatches extends Pebbles {
        private int matches;

        @Override
        public Heap setup(Integer pebbles, int seats, Chance chance) {
            Heap heap = super.setup(pebbles, seats, chance);
            matches++;
            heap.taken().set(0, matches);
            return heap;
        }
    }

    static final class LooksAtItsLuckWithoutDrawing extends Pebbles {
        @Override
        Heap taken(Heap heap, int seat, Take take, Chance chance) {
            int peeked = (int) (chance.state() & 1);
            Heap next = super.taken(heap, seat, take, chance);
            return new Heap(
                    next.left(),
                    next.turn(),
                    next.out(),
                    plus(next.taken(), seat, peeked),
                    next.hidden());
        }
    }

    static final class HasAnImpossibleName extends Pebbles {
        @Override
        public String game() {
            return "Pebbles for three";
        }
    }

    static final class ReadsOnePebbleMore extends Pebbles {
        @Override
        public Codec<Integer> settings() {
            return Codec.ofObject(
                    pebbles -> JsonObject.with("pebbles", pebbles).build(),
                    in -> in.smallInteger("pebbles", 1, 9) + 1);
        }
    }

    static final class ReadsAnotherBet extends Pebbles {
        @Override
        public Codec<Take> moves() {
            return Codec.ofObject(
                    take -> JsonObject.with("count", take.count())
                            .and("bet", take.bet())
                            .build(),
                    in -> new Take(
                            in.smallInteger("count", -9, 9), 1 - in.smallInteger("bet", -9, 9)));
        }
    }

    static final class CannotReadTheEnd extends Pebbles {
        @Override
        public Codec<Heap> states() {
            Codec<Heap> right = super.states();
            return new Codec<>() {
                @Override
                public JsonValue write(Heap heap) {
                    return right.write(heap);
                }

                @Override
                public Verdict<Heap> read(JsonValue json, String path) {
                    return right.read(json, path)
                            .then(heap -> heap.left() == 0
                                    ? Verdict.refused("heap-empty", "There is no heap.")
                                    : Verdict.accepted(heap));
                }
            };
        }
    }

    static final class ForgetsTheTurnWhenItWrites extends Pebbles {
        @Override
        public Codec<Heap> states() {
            Codec<Heap> right = super.states();
            return new Codec<>() {
                @Override
                public JsonValue write(Heap heap) {
                    return right.write(
                            new Heap(heap.left(), 0, heap.out(), heap.taken(), heap.hidden()));
                }

                @Override
                public Verdict<Heap> read(JsonValue json, String path) {
                    return right.read(json, path);
                }
            };
        }
    }

    static class ListsThreePebbles extends Pebbles {
        @Override
        public Iterable<Take> legalMoves(Heap heap, int seat) {
            List<Take> takes = new ArrayList<>();
            super.legalMoves(heap, seat).forEach(takes::add);
            if (heap.left() > 2 && toMove(heap).has(seat)) {
                takes.add(new Take(3, 0));
            }
            return takes;
        }
    }

    static final class LetsTheTurnPass extends Pebbles {
        @Override
        @Nullable Refusal why(Heap heap, int seat, Take take) {
            boolean passes = take.count() == 0 && take.bet() == 0;
            return passes && toMove(heap).has(seat) ? null : super.why(heap, seat, take);
        }
    }

    static final class RefusesWithoutAWord extends Pebbles {
        @Override
        @Nullable Refusal why(Heap heap, int seat, Take take) {
            return super.why(heap, seat, take) == null ? null : Refusal.of("NO", "!");
        }
    }

    static final class ListsAMoveTwice extends Pebbles {
        @Override
        public Iterable<Take> legalMoves(Heap heap, int seat) {
            List<Take> takes = new ArrayList<>();
            super.legalMoves(heap, seat).forEach(takes::add);
            takes.addAll(takes.subList(0, Math.min(1, takes.size())));
            return takes;
        }
    }

    static final class ListsNowSoNowSo extends Pebbles {
        private boolean turned;

        @Override
        public Iterable<Take> legalMoves(Heap heap, int seat) {
            List<Take> takes = new ArrayList<>();
            super.legalMoves(heap, seat).forEach(takes::add);
            turned = !turned;
            if (turned) {
                Collections.reverse(takes);
            }
            return takes;
        }
    }

    static final class LeavesTheLastPebble extends Pebbles {
        @Override
        public Iterable<Take> legalMoves(Heap heap, int seat) {
            return heap.left() == 1 ? List.of() : super.legalMoves(heap, seat);
        }

        @Override
        @Nullable Refusal why(Heap heap, int seat, Take take) {
            return heap.left() == 1
                    ? Refusal.of("last-pebble", "The last pebble stays.")
                    : super.why(heap, seat, take);
        }
    }

    static final class ListsForEverybody extends Pebbles {
        @Override
        public Iterable<Take> legalMoves(Heap heap, int seat) {
            return heap.isOver() ? List.of() : super.legalMoves(heap, heap.turn());
        }
    }

    static final class ExplainsNothing extends Pebbles {
        @Override
        public @Nullable Refusal explain(Heap heap, int seat, Take take) {
            return null;
        }
    }

    static final class DrawsSeven extends Pebbles {
        @Override
        public Take randomMove(Heap heap, int seat, Chance chance) {
            return new Take(7, 0);
        }
    }

    static final class GoesOnForEver extends Pebbles {
        @Override
        public Iterable<Take> legalMoves(Heap heap, int seat) {
            List<Take> takes = new ArrayList<>();
            super.legalMoves(heap, seat).forEach(takes::add);
            if (toMove(heap).has(seat)) {
                takes.add(new Take(0, 0));
            }
            return takes;
        }

        @Override
        @Nullable Refusal why(Heap heap, int seat, Take take) {
            boolean passes = take.count() == 0 && take.bet() == 0;
            return passes && toMove(heap).has(seat) ? null : super.why(heap, seat, take);
        }
    }

    /** There are too many moves to list, and among them one that nobody draws. */
    static final class PassesForWhoIsLate extends Pebbles {
        @Override
        @SuppressWarnings("NullAway") // the interface allows it, Pebbles do not need it
        public Iterable<Take> legalMoves(Heap heap, int seat) {
            return null;
        }

        @Override
        public Take randomMove(Heap heap, int seat, Chance chance) {
            return chance.choose(super.legalMoves(heap, seat));
        }

        @Override
        @Nullable Refusal why(Heap heap, int seat, Take take) {
            boolean passes = take.count() == 0 && take.bet() == 0;
            return passes && toMove(heap).has(seat) ? null : super.why(heap, seat, take);
        }

        @Override
        public Take outOfTime(Heap heap, int seat, Chance chance) {
            return new Take(0, 0);
        }
    }

    /** Settings that are written in many layers: each is read, but not by everybody. */
    static final class WritesInLayers extends Pebbles {
        private final int layers;

        WritesInLayers(int layers) {
            this.layers = layers;
        }

        @Override
        public Codec<Integer> settings() {
            return Codec.ofObject(
                    pebbles -> JsonObject.with("pebbles", pebbles)
                            .and("layers", layers(layers - 1))
                            .build(),
                    in -> {
                        in.any("layers");
                        return in.smallInteger("pebbles", 1, 9);
                    });
        }

        private static JsonValue layers(int count) {
            JsonValue layer = new JsonNumber(0);
            for (int i = 0; i < count; i++) {
                layer = new JsonArray(List.of(layer));
            }
            return layer;
        }
    }
}
