package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class LineWriterTest {

    @ParameterizedTest
    @ValueSource(
            longs = {
                Long.MIN_VALUE,
                Integer.MIN_VALUE,
                -10,
                -1,
                0,
                9,
                10,
                99,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE + 1L,
                10_000_000_000L,
                Long.MAX_VALUE
            })
    void a_number_is_written_in_decimal_digits(long number) {
        assertEquals(String.valueOf(number), new LineWriter().append(number).toString());
    }

    @Property
    void numbers_are_written_as_java_writes_them(@ForAll long number) {
        assertEquals("a" + number, new LineWriter().append('a').append(number).toString());
    }

    @Property
    void bits_are_written_as_hex_spells_them(@ForAll long bits) {
        assertEquals(Hex.of(bits), new LineWriter().appendHex(bits).toString());
    }

    @Property
    void texts_stand_behind_each_other_whatever_their_lengths(@ForAll List<String> texts) {
        LineWriter out = new LineWriter();
        texts.forEach(out::append);
        assertEquals(String.join("", texts), out.toString());
    }

    @Test
    void a_document_does_not_show_what_was_written_before_it() {
        LineWriter out = new LineWriter().append(new Literal("a longer document"));
        out.clear();
        assertEquals("short", out.append("short").toString());
    }
}
