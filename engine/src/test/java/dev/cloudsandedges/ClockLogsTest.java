package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Logs of matches against clocks that cannot have come about: none is taken in. */
final class ClockLogsTest {

    private final CloudsAndEdges engine = CloudsAndEdges.on(
                    new MemoryEventStore(), () -> 0, () -> 7)
            .with(Picks.RULES)
            .open();

    private Verdict<Long> take(List<String> log) {
        List<Verdict<Long>> answers = new ArrayList<>();
        engine.administration(Actor.administrator("root")).orThrow().importLog(log, answers::add);
        return answers.get(0);
    }

    @Test
    void the_log_as_it_is_is_taken_in() throws IOException {
        assertEquals(51L, take(Golden.lines("clocks.log.jsonl")).orThrow());
        assertEquals(1_700_000_960_600L, engine.nextTick());
    }

    /** Texts stand in apostrophes for quotation marks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            9  | ,'clock':[{'left':60000,'falls':1700000061000},{'left':60000}] | ``
            9  | {'left':60000}]                | {'left':60000,'falls':1}]
            9  | ,{'left':60000}]               | ]
            9  | 'left':60000,'falls'           | 'left':-1,'falls'
            10 | ,'falls':1700000071000         | ``
            10 | [{'left':52000},               | [{'left':52000},{'left':1},
            10 | 'clock'                        | 'clocks'
            13 | 'player':'ada'                 | 'player':'bob'
            13 | 'player':'ada'                 | 'player':'eve'
            13 | 'move':null                    | 'move':{'x':1,'y':0,'direction':'down'}
            28 | 'move':{'pick':5}              | 'move':{'pick':6}
            28 | 'move':{'pick':5}              | 'move':null
            30 | 'match-time-run-out'           | 'match-turn-taken'
            28 | 'player':'cy'                  | 'player':'ada'
            39 | ,{'left':8000}]                | ,{'left':8000,'falls':9}]
            48 | 'digest':'75aae702e04d53ae'    | 'digest':'75aae702e04d53ae','clock':[]
            """)
    void a_log_that_cannot_have_come_about_is_refused_where_it_goes_wrong(
            int position, String text, String other) throws IOException {
        List<String> log = new ArrayList<>(Golden.lines("clocks.log.jsonl"));
        String line = log.get(position - 1);
        String bent = line.replace(text.replace('\'', '"'), other.replace('\'', '"'));
        assertNotEquals(line, bent);
        log.set(position - 1, bent);
        Refusal why = Objects.requireNonNull(take(log).refusal());
        assertEquals("log-corrupt", why.code());
        assertEquals(String.valueOf(position), why.fact("position"));
        assertEquals(0, engine.position());
    }
}
