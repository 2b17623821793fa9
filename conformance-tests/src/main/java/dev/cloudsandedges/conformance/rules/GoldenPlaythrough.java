package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A match of a game, step by step, in a file that is read and reviewed like code: {@code
 * src/test/resources/playthroughs/<name>.txt}. {@code -Dplaythroughs.rewrite=true} writes it anew.
 *
 * @param <C> the game's settings
 * @param <S> its states
 * @param <M> its moves
 */
public abstract class GoldenPlaythrough<C, S, M> {

    private static final Path FOLDER = Path.of("src", "test", "resources", "playthroughs");

    /** For authors. */
    protected GoldenPlaythrough() {}

    /** The game, and how it is drawn. */
    protected abstract Trial<C, S, M> trial();

    /** The settings of the match. */
    protected abstract C settings();

    /** How many play. */
    protected abstract int seats();

    /** What moves and luck are drawn from. */
    protected long seed() {
        return 1;
    }

    /** What the file is called, without its ending: the game, if it has one playthrough. */
    protected String name() {
        return trial().rules().game();
    }

    @Test
    final void the_match_is_played_as_it_was_written_down() throws IOException {
        assertPlayed(trial(), settings(), seats(), seed(), name());
    }

    /** Fails unless a match is played as it was written down in the file of that name. */
    public static <C, S, M> void assertPlayed(
            Trial<C, S, M> trial, C settings, int seats, long seed, String name)
            throws IOException {
        String text = Playthrough.of(trial, settings, seats, seed);
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("playthroughs.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(file, StandardCharsets.UTF_8), text);
    }
}
