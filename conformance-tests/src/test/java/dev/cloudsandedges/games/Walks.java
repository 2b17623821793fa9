package dev.cloudsandedges.games;

import dev.cloudsandedges.rules.Cells;
import dev.cloudsandedges.rules.Cells.Way;

/** Walks on a board, as the tutorial shows them. */
final class Walks {
    private Walks() {}

    /** How many cells a queen reaches, its own not counted. */
    static int reached(Cells cells, int cell) {
        int reached = 0;
        for (Way way : Way.ALL) {
            int free = cells.run(cell, way, '.');
            int behind = cells.next(cell, way, free + 1);
            reached += behind >= 0 && cells.at(behind) == 'x' ? free + 1 : free;
        }
        return reached;
    }

    /** The board with all turned over that a disc there encloses. */
    static Cells turned(Cells cells, int cell, char own, char other) {
        Cells turned = cells;
        for (Way way : Way.ALL) {
            int enclosed = cells.run(cell, way, other, own);
            turned = turned.with(cell, way, enclosed, own);
        }
        return turned;
    }
}
