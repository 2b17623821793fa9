package dev.cloudsandedges.eventsourcing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

final class ReceiptsTest {

    /** Enough for few commands, for the step to many, and for the table to grow twice. */
    @Property(tries = 300)
    void the_first_answer_is_found_again_however_many_there_are(
            @ForAll @Size(max = 700) List<@IntRange(max = 600) Integer> commands) {
        Receipts receipts = new Receipts();
        Map<Integer, Answer.Accepted> first = new LinkedHashMap<>();
        long position = 1;
        for (int command : commands) {
            Answer.Accepted there = new Answer.Accepted(position, position + command % 3);
            if (first.putIfAbsent(command, there) == null) {
                assertNull(receipts.find(claim(command)));
                receipts.keep(claim(command), there);
                position = there.last() + 1;
            }
        }
        first.forEach((command, there) -> assertEquals(there, receipts.find(claim(command))));
        assertNull(receipts.find(claim(601)));
    }

    @Property(tries = 300)
    void what_is_learnt_event_by_event_is_found_as_one_answer(
            @ForAll @Size(max = 200) List<@IntRange(min = 1, max = 5) Integer> eventsOfCommands) {
        Receipts receipts = new Receipts();
        long position = 0;
        for (int command = 0; command < eventsOfCommands.size(); command++) {
            for (int event = 0; event < eventsOfCommands.get(command); event++) {
                receipts.learn(claim(command).key(), ++position);
            }
        }
        long first = 1;
        for (int command = 0; command < eventsOfCommands.size(); command++) {
            long last = first + eventsOfCommands.get(command) - 1;
            assertEquals(new Answer.Accepted(first, last), receipts.find(claim(command)));
            first = last + 1;
        }
    }

    @Test
    void another_command_under_the_same_id_is_told_so() {
        Receipts receipts = new Receipts();
        receipts.keep(claim(1), new Answer.Accepted(7, 7));
        Answer answer = Objects.requireNonNull(receipts.find(new Claim(claim(1).key(), 4_711)));
        assertEquals(
                "command-id-reused", Objects.requireNonNull(answer.refusal()).code());
    }

    @Test
    void an_event_of_a_command_that_was_over_is_damage() {
        Receipts receipts = new Receipts();
        receipts.learn(claim(1).key(), 1);
        receipts.learn(claim(1).key(), 2);
        receipts.learn(claim(2).key(), 3);
        assertThrows(CorruptLog.class, () -> receipts.learn(claim(1).key(), 4));
        Receipts many = new Receipts();
        for (int event = 1; event <= Receipts.MOST_EVENTS; event++) {
            many.learn(claim(1).key(), event);
        }
        assertThrows(CorruptLog.class, () -> many.learn(claim(1).key(), Receipts.MOST_EVENTS + 1));
        assertEquals(new Answer.Accepted(1, Receipts.MOST_EVENTS), many.find(claim(1)));
    }

    @Test
    void positions_up_to_a_million_million_are_kept() {
        Receipts receipts = new Receipts();
        Answer.Accepted far = new Answer.Accepted(1_000_000_000_000L, 1_000_000_000_254L);
        receipts.keep(claim(1), far);
        assertEquals(far, receipts.find(claim(1)));
    }

    @Test
    void no_client_can_have_the_key_of_a_process() {
        for (int i = 0; i < 1_000; i++) {
            assertEquals(1, Claim.key("process:match-joining", "match-joining-" + i + "-0") & 1);
            assertEquals(0, Claim.key("player:eve", "match-joining-" + i + "-0") & 1);
        }
        assertNotEquals(Claim.key("player:a", "b"), Claim.key("player:ab", ""));
    }

    private static Claim claim(int command) {
        return new Claim(Claim.key("player:ada", "c" + command), command + 1);
    }
}
