package dev.cloudsandedges.eventsourcing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The vectors are those of FNV-1a's authors: a sum that changes makes old snapshots worthless. */
class ChecksumTest {

    @Test
    void the_sum_of_a_text_is_fnv_1a() {
        assertEquals("cbf29ce484222325", Checksum.of(""));
        assertEquals("af63dc4c8601ec8c", Checksum.of("a"));
        assertEquals("85944171f73967e8", Checksum.of("foobar"));
    }

    @Test
    void the_sum_of_lines_is_that_of_their_text_with_a_break_behind_each() {
        assertEquals(Checksum.of("foo\nbar\n"), Checksum.of(List.of("foo", "bar")));
        assertEquals(Checksum.of(""), Checksum.of(List.of()));
    }
}
