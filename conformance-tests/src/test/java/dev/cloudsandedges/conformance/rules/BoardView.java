package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A board as its view shows it.
 *
 * @param scores by seat
 * @param lines that are drawn
 * @param owners of the boxes, row by row; -1 for nobody
 */
record BoardView(BoardSize size, List<Integer> scores, List<Line> lines, List<Integer> owners) {

    static BoardView of(JsonValue view) {
        JsonObject object = (JsonObject) view;
        List<Line> lines = new ArrayList<>();
        for (JsonValue line : items(object, "lines")) {
            lines.add(Line.CODEC.read(line, "line").orThrow());
        }
        List<Integer> owners = new ArrayList<>();
        for (JsonValue owner : items(object, "boxes")) {
            owners.add(owner == JsonNull.NULL ? -1 : number(owner));
        }
        List<Integer> scores =
                items(object, "scores").stream().map(BoardView::number).toList();
        BoardSize size = new BoardSize(number(object.get("width")), number(object.get("height")));
        assertEquals(size.boxes(), owners.size(), "boxes in the view");
        return new BoardView(size, scores, List.copyOf(lines), List.copyOf(owners));
    }

    int owned() {
        return (int) owners.stream().filter(owner -> owner >= 0).count();
    }

    private static List<JsonValue> items(JsonObject view, String name) {
        return view.get(name) instanceof JsonArray array ? array.items() : List.of();
    }

    private static int number(@Nullable JsonValue value) {
        return (int) ((JsonNumber) Objects.requireNonNull(value)).value();
    }
}
