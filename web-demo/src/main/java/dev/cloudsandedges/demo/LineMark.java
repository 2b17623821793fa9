package dev.cloudsandedges.demo;

import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One line on the page's board, as a button. It is hit where no other line is nearer: in the
 * rhombus between its two dots and the middles of the two boxes beside it.
 */
final class LineMark {

    private static final int HALF = BoardDrawing.CELL / 2;

    private final Line line;
    private final Dom.Shape button = Dom.shape("g", "line");

    LineMark(Line line) {
        this.line = line;
        boolean level = line.direction() == Direction.RIGHT;
        int x = BoardDrawing.at(line.x());
        int y = BoardDrawing.at(line.y());
        int endX = level ? x + BoardDrawing.CELL : x;
        int endY = level ? y : y + BoardDrawing.CELL;
        int asideX = level ? 0 : HALF;
        int asideY = level ? HALF : 0;
        int middleX = (x + endX) / 2;
        int middleY = (y + endY) / 2;
        Dom.Shape hit = Dom.shape("path", "hit");
        hit.setAttribute(
                "d",
                "M" + x + " " + y
                        + "L" + (middleX + asideX) + " " + (middleY - asideY)
                        + "L" + endX + " " + endY
                        + "L" + (middleX - asideX) + " " + (middleY + asideY) + "Z");
        button.appendChild(hit);
        for (String look : new String[] {"halo", "edge", "core"}) {
            Dom.Shape stroke = Dom.shape("line", look);
            Dom.place(stroke, List.of("x1", "y1", "x2", "y2"), x, y, endX, endY);
            button.appendChild(stroke);
        }
        button.setAttribute("role", "button");
        button.setAttribute("data-line", line.direction().word() + "-" + line.x() + "-" + line.y());
        show(false, LastLines.of(null), null);
        mayBeReached(false);
    }

    Dom.Shape shape() {
        return button;
    }

    /**
     * Shows how the line stands.
     *
     * @param last what was drawn last
     * @param by who drew it; null if nobody, or nobody known
     */
    void show(boolean drawn, LastLines last, Lineup.@Nullable Person by) {
        int step = last.step(line);
        String look = (drawn ? " drawn" : "") + (last.has(line) ? " last" : "");
        button.setAttribute("class", "line" + look + (step > 0 ? " later" : ""));
        Dom.step(button, step);
        String how = by == null ? ", drawn" : ", drawn by " + by.name();
        button.setAttribute("aria-label", Words.label(line) + (drawn ? how : ""));
        button.setAttribute("aria-disabled", String.valueOf(drawn));
        if (by == null) {
            button.removeAttribute("data-emblem");
        } else {
            button.setAttribute("data-emblem", by.emblem().word());
        }
    }

    /** Whether the tabulator key stops here; one line of a board does. */
    void mayBeReached(boolean yes) {
        button.setAttribute("tabindex", yes ? "0" : "-1");
    }
}
