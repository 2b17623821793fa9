package dev.cloudsandedges.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

final class ChanceTest {

    @Test
    void the_numbers_are_those_of_splitmix64() {
        Chance chance = new Chance(1_234_567);
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            drawn.add(Long.toUnsignedString(chance.bits()));
        }
        assertEquals(
                List.of(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821"),
                drawn);
    }

    @Test
    void a_source_goes_on_from_its_state() {
        Chance chance = new Chance(-1);
        for (int i = 0; i < 100; i++) {
            Chance resumed = new Chance(chance.state());
            assertEquals(chance.bits(), resumed.bits());
        }
    }

    @Test
    void a_die_shows_every_side_about_as_often() {
        Chance chance = new Chance(6);
        int[] sides = new int[6];
        for (int i = 0; i < 6_000; i++) {
            sides[chance.below(6)]++;
        }
        assertEquals(6_000, IntStream.of(sides).sum());
        assertEquals(6, IntStream.of(sides).filter(n -> n > 900 && n < 1_100).count());
    }

    @Test
    void a_bound_of_one_leaves_no_choice_and_less_is_refused() {
        assertEquals(0, new Chance(3).below(1));
        assertThrows(IllegalArgumentException.class, () -> new Chance(3).below(0));
        assertThrows(IllegalArgumentException.class, () -> new Chance(3).below(-1));
    }

    @Test
    void the_largest_bound_is_served() {
        Chance chance = new Chance(9);
        assertEquals(
                100,
                LongStream.range(0, 100)
                        .map(i -> chance.below(Integer.MAX_VALUE))
                        .filter(drawn -> drawn >= 0 && drawn < Integer.MAX_VALUE)
                        .count());
    }

    @Test
    void dice_are_pinned() {
        Chance six = new Chance(2024);
        assertEquals(
                List.of(5, 4, 1, 6, 6, 3, 1, 5, 2, 4),
                Stream.generate(() -> six.die(6)).limit(10).toList());
        Chance twenty = new Chance(2024);
        assertEquals(
                List.of(13, 1, 6, 14, 11, 1, 5, 8, 20, 20),
                Stream.generate(() -> twenty.die(20)).limit(10).toList());
        assertEquals(1, new Chance(1).die(1));
        assertThrows(IllegalArgumentException.class, () -> new Chance(1).die(0));
    }

    @Test
    void weighted_choices_are_pinned_and_as_likely_as_their_share() {
        List<Integer> weights = List.of(1, 0, 3, 6);
        Chance pinned = new Chance(99);
        assertEquals(
                List.of(3, 3, 3, 2, 3, 3, 3, 2, 3, 2, 2, 2),
                Stream.generate(() -> pinned.weighted(weights)).limit(12).toList());
        int[] drawn = new int[4];
        Chance chance = new Chance(5);
        for (int i = 0; i < 10_000; i++) {
            drawn[chance.weighted(weights)]++;
        }
        assertEquals(0, drawn[1]);
        assertEquals(true, drawn[0] > 850 && drawn[0] < 1_150, () -> drawn[0] + " of 10000");
        assertEquals(true, drawn[2] > 2_800 && drawn[2] < 3_200, () -> drawn[2] + " of 10000");
    }

    @Test
    void weights_are_at_least_0_and_their_sum_fits() {
        assertEquals(1, new Chance(3).weighted(List.of(0, Integer.MAX_VALUE)));
        for (List<Integer> wrong : List.of(
                List.<Integer>of(), List.of(0, 0), List.of(2, -1), List.of(1, Integer.MAX_VALUE))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Chance(3).weighted(wrong),
                    wrong::toString);
        }
    }

    @Test
    void a_choice_is_pinned_and_the_same_from_a_list_and_from_what_can_only_be_walked() {
        List<String> cards = List.of("ace", "king", "queen", "jack", "ten");
        Iterable<String> walked = cards;
        Chance one = new Chance(7);
        Chance other = new Chance(7);
        List<String> chosen = List.of("ten", "ace", "ace", "king", "king", "queen", "jack", "ten");
        assertEquals(chosen, Stream.generate(() -> one.choose(cards)).limit(8).toList());
        assertEquals(
                chosen, Stream.generate(() -> other.choose(walked)).limit(8).toList());
        Iterable<String> none = List.of();
        assertThrows(IllegalArgumentException.class, () -> new Chance(7).choose(none));
        assertThrows(IllegalArgumentException.class, () -> new Chance(7).choose(List.of()));
    }

    @Test
    void shuffling_keeps_every_card_and_is_pinned() {
        List<Integer> cards = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        new Chance(42).shuffle(cards);
        assertEquals(List.of(7, 1, 4, 0, 5, 2, 3, 6), cards);
    }

    @Test
    void different_values_in_different_orders_have_different_digests() {
        long one = new Digest().add(1).add(2).sum();
        assertEquals(one, new Digest().add(1).add(2).sum());
        assertEquals(
                5,
                LongStream.of(
                                one,
                                new Digest().add(2).add(1).sum(),
                                new Digest().add(1).sum(),
                                new Digest().sum(),
                                new Digest().add("\u0001\u0002").sum())
                        .distinct()
                        .count());
    }

    @Test
    void equal_best_scores_are_a_tie_of_all_who_have_them() {
        assertEquals(
                List.of(0, 2), Outcome.mostPoints(List.of(3, 1, 3)).winners().numbers());
        assertEquals(List.of(1), Outcome.mostPoints(List.of(-3, -1)).winners().numbers());
        assertEquals(true, Outcome.mostPoints(List.of(0, 0)).isTie());
        assertEquals(false, Outcome.mostPoints(List.of(1, 0)).isTie());
    }
}
