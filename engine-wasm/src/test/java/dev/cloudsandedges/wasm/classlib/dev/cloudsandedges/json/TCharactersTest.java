package dev.cloudsandedges.wasm.classlib.dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class TCharactersTest {

    private static final int LONGEST = 35; // some steps, and every rest
    private static final int FROM = 3;

    /** A text that has what is looked for in its middle, or at its end. */
    private static char[] around(char[] looked, int behind) {
        char[] text = new char[FROM + looked.length + behind];
        System.arraycopy(looked, 0, text, FROM, looked.length);
        return text;
    }

    private static char[] characters(int length) {
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = (char) (0xfff0 + i * 7); // all bits are of importance
        }
        return characters;
    }

    @Test
    void what_stands_in_a_text_is_found_up_to_its_end() {
        for (int length = 0; length <= LONGEST; length++) {
            char[] looked = characters(length);
            assertTrue(TCharacters.equal(around(looked, 0), FROM, looked), "length " + length);
            assertTrue(TCharacters.equal(around(looked, 2), FROM, looked), "length " + length);
        }
    }

    @Test
    void one_bit_of_one_character_makes_a_difference_wherever_it_is() {
        for (int length = 1; length <= LONGEST; length++) {
            char[] looked = characters(length);
            for (int at = 0; at < length; at++) {
                for (int bit = 0; bit < Character.SIZE; bit++) {
                    char[] text = around(looked, 1);
                    text[FROM + at] ^= (char) (1 << bit);
                    assertFalse(
                            TCharacters.equal(text, FROM, looked),
                            "length " + length + ", bit " + bit + " at " + at);
                }
            }
        }
    }

    @Test
    void a_character_is_the_one_at_its_place() {
        assertEquals('b', TCharacters.at(new char[] {'a', 'b'}, 1));
    }
}
