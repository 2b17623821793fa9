package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.rules.Rules;

/** What wrong rules have in common with the right ones: the name, the seats, and the codecs. */
public interface LikeDotsAndBoxes<S> extends Rules<BoardSize, S, Line> {

    /** The right ones. */
    DotsAndBoxes RIGHT = DotsAndBoxes.RULES;

    @Override
    default String game() {
        return RIGHT.game();
    }

    @Override
    default int version() {
        return RIGHT.version();
    }

    @Override
    default int fewestSeats() {
        return RIGHT.fewestSeats();
    }

    @Override
    default int mostSeats() {
        return RIGHT.mostSeats();
    }

    @Override
    default Codec<BoardSize> settings() {
        return RIGHT.settings();
    }

    @Override
    default Codec<Line> moves() {
        return RIGHT.moves();
    }
}
