package dev.cloudsandedges.games.connectfour;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;

/**
 * How large a grid is, and how many discs side by side win.
 *
 * @param width columns, 1 to {@value #MOST}
 * @param height discs that a column holds, 1 to {@value #MOST}
 * @param connect discs side by side, 2 to {@value #MOST}
 */
public record GridSize(int width, int height, int connect) {

    /** The most columns, and the most discs in one. */
    public static final int MOST = 16;

    /** The grid that is sold: 7 columns of 6, and four win. */
    public static final GridSize USUAL = new GridSize(7, 6, 4);

    /** Writes {@code {"width":…,"height":…,"connect":…}}. */
    public static final Codec<GridSize> CODEC = Codec.ofObject(
            size -> JsonObject.with("width", size.width)
                    .and("height", size.height)
                    .and("connect", size.connect)
                    .build(),
            in -> new GridSize(
                    in.smallInteger("width", 1, MOST),
                    in.smallInteger("height", 1, MOST),
                    in.smallInteger("connect", 2, MOST)));

    public GridSize {
        if (width < 1 || width > MOST || height < 1 || height > MOST) {
            throw new IllegalArgumentException("width and height must be from 1 to " + MOST);
        }
        if (connect < 2 || connect > MOST) {
            throw new IllegalArgumentException("connect must be from 2 to " + MOST);
        }
    }
}
