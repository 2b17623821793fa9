package dev.cloudsandedges.backend.user;

import java.util.List;

/**
 * How a user is shown: an emblem and a colour.
 *
 * @param avatar one of {@link #AVATARS}
 * @param colour one of {@link #COLOURS}, as red, green and blue in six hexadecimal digits behind #
 */
public record Look(String avatar, String colour) {

    /** All emblems. Kept in this order: a user's emblem is chosen by its place. */
    public static final List<String> AVATARS = List.of(
            "cloud", "sun", "leaf", "drop", "moon", "star", "wave", "flame", "flake", "bolt",
            "stone", "shell", "feather", "seed", "hill", "rainbow");

    /** All colours, each dark enough for white text. Kept in this order, like the emblems. */
    public static final List<String> COLOURS = List.of(
            "#0b6e99", "#b3471d", "#2f7d32", "#7a4bb0", "#a8325e", "#7a6200", "#00766c", "#9a3b9c",
            "#4d5fb3", "#8a4f2d", "#5b6b1f", "#b02a2a");

    /** Checks that both are known. */
    public Look {
        if (!AVATARS.contains(avatar) || !COLOURS.contains(colour)) {
            throw new IllegalArgumentException("an emblem or a colour that is not known");
        }
    }

    /** The look that 64 bits choose: 16 emblems by the lowest bits, 12 colours by the next. */
    static Look chosenBy(long entropy) {
        int avatar = (int) (entropy & 15);
        int colour = (int) Long.remainderUnsigned(entropy >>> 4, COLOURS.size());
        return new Look(AVATARS.get(avatar), COLOURS.get(colour));
    }
}
