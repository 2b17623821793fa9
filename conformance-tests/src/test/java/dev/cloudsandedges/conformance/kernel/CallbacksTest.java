package dev.cloudsandedges.conformance.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.Subscription;
import dev.cloudsandedges.conformance.store.LaterStore;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.host.MemoryEventStore;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Those who are told of answers and positions do not hurt each other. */
final class CallbacksTest {

    private final MemoryEventStore memory = new MemoryEventStore();
    private final LaterStore later = new LaterStore(memory);
    private final CloudsAndEdges engine = Engines.on(later);
    private final List<Sent> traffic = Traffic.of(List.of(0, 16, 32));

    @Test
    void a_caller_that_throws_keeps_no_answer_from_the_others() {
        List<Answer> told = new ArrayList<>();
        List<Long> moved = new ArrayList<>();
        Subscription subscription = engine.subscribe(moved::add);
        later.answerAll();
        traffic.get(0).to(engine).whenAnswered(told::add);
        traffic.get(1).to(engine).whenAnswered(answer -> {
            throw new UnsupportedOperationException("a caller's own fault");
        });
        traffic.get(2).to(engine).whenAnswered(told::add);
        later.answerOne();
        assertThrows(UnsupportedOperationException.class, later::answerAll);
        later.answerAll();
        subscription.close();
        assertEquals(2, told.size());
        assertEquals(3, engine.position());
        assertEquals(List.of(1L, 3L), moved);
        assertTrue(Engines.log(memory).size() == 3);
    }

    @Test
    void a_listener_that_throws_keeps_no_position_from_the_others() {
        later.answerAll();
        List<Long> moved = new ArrayList<>();
        Subscription broken = engine.subscribe(position -> {
            throw new UnsupportedOperationException("a listener's own fault");
        });
        Subscription sound = engine.subscribe(moved::add);
        traffic.get(0).to(engine).whenAnswered(answer -> {});
        assertThrows(UnsupportedOperationException.class, later::answerAll);
        assertEquals(List.of(1L), moved);
        broken.close();
        sound.close();
    }

    @Test
    void who_asks_for_faults_gets_them_all_and_a_caller_gets_the_reply() {
        List<String> faults = new ArrayList<>();
        CloudsAndEdges careful = CloudsAndEdges.on(new MemoryEventStore(), () -> 0, () -> 0)
                .onFault(fault -> faults.add(String.valueOf(fault.getMessage())))
                .open();
        careful.subscribe(position -> {
            throw new UnsupportedOperationException("a listener's own fault");
        });
        careful.subscribe(position -> {
            throw new UnsupportedOperationException("another one's");
        });
        Reply reply = traffic.get(0).to(careful);
        assertTrue(reply.answer().isAccepted());
        assertEquals(List.of("a listener's own fault", "another one's"), faults);
    }

    @Test
    void closing_a_subscription_twice_leaves_an_equal_one_alone() {
        List<Long> moved = new ArrayList<>();
        LongConsumer listener = moved::add;
        Subscription one = engine.subscribe(listener);
        Subscription other = engine.subscribe(listener);
        one.close();
        one.close();
        later.answerAll();
        traffic.get(0).to(engine).whenAnswered(answer -> {});
        later.answerAll();
        assertEquals(List.of(1L), moved);
        other.close();
    }

    @Test
    void a_command_from_within_an_answer_is_answered_too() {
        CloudsAndEdges atOnce = Engines.on(new MemoryEventStore());
        List<Long> positions = new ArrayList<>();
        traffic.get(0).to(atOnce).whenAnswered(first -> traffic.get(1)
                .to(atOnce)
                .whenAnswered(second -> positions.add(atOnce.position())));
        assertEquals(List.of(2L), positions);
        traffic.get(0).to(engine).whenAnswered(first -> traffic.get(1)
                .to(engine)
                .whenAnswered(second -> positions.add(engine.position())));
        later.answerAll();
        assertEquals(List.of(2L, 2L), positions);
    }
}
