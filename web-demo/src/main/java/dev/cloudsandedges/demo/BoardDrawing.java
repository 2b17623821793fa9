package dev.cloudsandedges.demo;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The board as a drawing whose lines can be chosen, by hand or by keys. */
final class BoardDrawing {

    /** From dot to dot, in the drawing's units. */
    static final int CELL = 100;

    private static final int RIM = 34;
    private static final int INSET = 13;
    private static final int FINEST = 6;
    private static final int BOLDEST = 13;
    private static final int EMBLEM = 46;

    /** Who drew which line, by the player's id; null where that is not known. */
    interface Drawers {
        @Nullable String of(Line line);
    }

    private final BoardSize size;
    private final Consumer<Line> chosen;
    private final Dom.Shape picture = Dom.shape("svg", "");
    private final Dom.Shape boxes = Dom.shape("g", "boxes");
    private final Map<Line, LineMark> marks = new LinkedHashMap<>();
    private final Map<String, Dom.Shape> caught = new LinkedHashMap<>(); // by place
    private Line current = new Line(0, 0, Direction.RIGHT);

    /** An empty board, in the place of whatever was in the holder. */
    BoardDrawing(HTMLElement holder, BoardSize size, Consumer<Line> chosen) {
        this.size = size;
        this.chosen = chosen;
        picture.setAttribute(
                "viewBox", "0 0 " + (at(size.width()) + RIM) + " " + (at(size.height()) + RIM));
        picture.setAttribute("style", "--weight: " + weight());
        picture.setAttribute("role", "group");
        picture.setAttribute(
                "aria-label",
                "Board of " + size.width() + " by " + size.height()
                        + " boxes. The arrow keys go from line to line.");
        picture.appendChild(boxes);
        addLines();
        addDots();
        reach(current);
        holder.clear().appendChild(picture);
    }

    /** Where a dot is, across or down. */
    static int at(int dot) {
        return RIM + dot * CELL;
    }

    /** How bold a line is: the more of them share the picture, the bolder. */
    private int weight() {
        return Math.min(BOLDEST, FINEST + Math.max(size.width(), size.height()));
    }

    private void addLines() {
        for (int y = 0; y <= size.height(); y++) {
            for (int x = 0; x <= size.width(); x++) {
                for (Direction direction : Direction.values()) {
                    Line line = new Line(x, y, direction);
                    if (size.has(line)) {
                        addLine(line);
                    }
                }
            }
        }
    }

    private void addLine(Line line) {
        LineMark mark = new LineMark(line);
        marks.put(line, mark);
        mark.shape().addEventListener("click", event -> {
            reach(line);
            chosen.accept(line);
        });
        mark.shape().addEventListener("focus", event -> reach(line));
        mark.shape().addEventListener("keydown", event -> key(line, (KeyboardEvent) event));
        picture.appendChild(mark.shape());
    }

    private void addDots() {
        for (int y = 0; y <= size.height(); y++) {
            for (int x = 0; x <= size.width(); x++) {
                Dom.Shape dot = Dom.shape("circle", "dot");
                Dom.place(dot, List.of("cx", "cy", "r"), at(x), at(y), weight() - 3);
                picture.appendChild(dot);
            }
        }
    }

    private void key(Line line, KeyboardEvent event) {
        boolean plain = !event.isAltKey() && !event.isCtrlKey() && !event.isMetaKey();
        Arrow arrow = Arrow.on(event.getKey());
        if (arrow != null && plain) {
            event.preventDefault();
            reach(arrow.from(line, size));
            focus();
        } else if (event.getKey().equals("Enter") || event.getKey().equals(" ")) {
            event.preventDefault();
            if (!event.isRepeat()) {
                chosen.accept(line);
            }
        }
    }

    private void reach(Line line) {
        mark(current).mayBeReached(false);
        current = line;
        mark(current).mayBeReached(true);
    }

    private LineMark mark(Line line) {
        LineMark mark = marks.get(line);
        if (mark == null) {
            throw new IllegalArgumentException("no such line: " + line);
        }
        return mark;
    }

    /** Leads the keyboard to the line that it was at last. */
    void focus() {
        mark(current).shape().focus();
    }

    /**
     * Shows a board of this size.
     *
     * @param last what was drawn last
     * @param toMove whose colour a free line takes on when it is pointed at; null when none may
     */
    void show(
            Board board,
            Drawers drawers,
            Lineup lineup,
            LastLines last,
            Lineup.@Nullable Person toMove) {
        marks.forEach((line, mark) -> {
            String drawer = drawers.of(line);
            mark.show(board.isDrawn(line), last, drawer == null ? null : lineup.person(drawer));
        });
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int seat = board.owner(x, y);
                if (seat >= 0) {
                    Dom.step(box(x, y, lineup.persons().get(seat)), last.step(x, y));
                }
            }
        }
        picture.setAttribute("class", toMove == null ? "over" : "playing");
        picture.setAttribute(
                "data-emblem", toMove == null ? "" : toMove.emblem().word());
    }

    private Dom.Shape box(int x, int y, Lineup.Person owner) {
        String place = x + "-" + y;
        Dom.Shape there = caught.get(place);
        if (there != null) {
            return there;
        }
        Dom.Shape box = drawBox(x, y, owner);
        box.setAttribute("data-box", place);
        caught.put(place, box);
        boxes.appendChild(box);
        return box;
    }

    private static Dom.Shape drawBox(int x, int y, Lineup.Person owner) {
        Dom.Shape box = Dom.shape("g", "box");
        box.setAttribute("data-emblem", owner.emblem().word());
        box.setAttribute("role", "img");
        box.setAttribute(
                "aria-label",
                "box in column " + (x + 1) + ", row " + (y + 1) + ": " + owner.name());
        Dom.Shape tile = Dom.shape("rect", "");
        int side = CELL - 2 * INSET;
        Dom.place(
                tile,
                List.of("x", "y", "width", "height", "rx"),
                at(x) + INSET,
                at(y) + INSET,
                side,
                side,
                20);
        Dom.Shape emblem = Dom.shape("use", "");
        int inner = (CELL - EMBLEM) / 2;
        Dom.place(
                emblem,
                List.of("x", "y", "width", "height"),
                at(x) + inner,
                at(y) + inner,
                EMBLEM,
                EMBLEM);
        emblem.setAttribute("href", owner.emblem().symbol());
        box.appendChild(tile);
        box.appendChild(emblem);
        return box;
    }
}
