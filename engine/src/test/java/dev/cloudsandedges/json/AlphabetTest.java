package dev.cloudsandedges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AlphabetTest {

    @Test
    void it_has_its_characters_and_no_other() {
        Alphabet alphabet = new Alphabet(" a~");
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertEquals(c == ' ' || c == 'a' || c == '~', alphabet.has((char) c));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\n", "\u007f", "\u00e9", "\uffff"})
    void a_character_that_may_stand_behind_a_document_is_refused(String characters) {
        assertThrows(IllegalArgumentException.class, () -> new Alphabet(characters));
    }
}
