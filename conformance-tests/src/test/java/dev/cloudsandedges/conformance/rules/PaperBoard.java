package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Dots and Boxes as children play it: lines on paper, initials in boxes. Slow and plain. */
final class PaperBoard {

    private final BoardSize size;
    private final Set<Line> drawn = new HashSet<>();
    private final List<Integer> owners;
    private final int seats;
    private int turn;

    PaperBoard(BoardSize size, int seats) {
        this.size = size;
        this.seats = seats;
        owners = new ArrayList<>(Collections.nCopies(size.boxes(), -1));
    }

    int turn() {
        return turn;
    }

    int free() {
        return Lines.of(size).size() - drawn.size();
    }

    List<Integer> owners() {
        return owners;
    }

    List<Integer> scores() {
        List<Integer> scores = new ArrayList<>();
        for (int seat = 0; seat < seats; seat++) {
            scores.add(Collections.frequency(owners, seat));
        }
        return scores;
    }

    void draw(Line line) {
        drawn.add(line);
        boolean completed = false;
        for (int box = 0; box < owners.size(); box++) {
            if (owners.get(box) < 0 && drawn.containsAll(Lines.around(size, box))) {
                owners.set(box, turn);
                completed = true;
            }
        }
        turn = completed ? turn : (turn + 1) % seats;
    }
}
