package dev.cloudsandedges.dotsandboxes;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Seats;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * A board in the middle of a game: which lines are drawn, who owns which box, who is to move.
 * Immutable; equal boards are equal in all of that.
 *
 * <p>One array of bits holds the drawn lines, in the order of {@link BoardSize#indexOf}, and behind
 * them, from a new word on, two bits for each box, the seat of its owner, row by row. The bits of a
 * box without an owner are 0; a box has an owner exactly if its four sides are drawn.
 */
public final class Board {

    /** The most seats at a board: what two bits can tell apart. */
    public static final int MOST_SEATS = 4;

    private static final int BITS_PER_OWNER = 2;
    private static final int BITS_PER_SCORE = 16;

    private final BoardSize size;
    private final byte seats;
    private final long[] bits;
    private final long scores; // 16 bits a seat, seat 0 lowest: a board has at most 1,024 boxes
    private final byte turn;
    private final byte out; // a bit for each seat that gave up

    private Board(BoardSize size, int seats, long[] bits, long scores, int turn, Seats out) {
        this.size = size;
        this.seats = (byte) seats;
        this.bits = bits;
        this.scores = scores;
        this.turn = (byte) turn;
        this.out = (byte) out.bits();
    }

    /**
     * A board without lines; seat 0 is to move.
     *
     * @throws IllegalArgumentException unless 2 ≤ seats ≤ {@value #MOST_SEATS}
     */
    public static Board empty(BoardSize size, int seats) {
        if (seats < 2 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("2 to " + MOST_SEATS + " seats, not " + seats);
        }
        int words = words(size.lines()) + words(size.boxes() * BITS_PER_OWNER);
        return new Board(size, seats, new long[words], 0, 0, Seats.NONE);
    }

    /** All of it but what follows from the rest, in one spelling. */
    static JsonObject save(Board board) {
        StringBuilder words = new StringBuilder(board.bits.length * Hex.DIGITS);
        for (long word : board.bits) {
            words.append(Hex.of(word));
        }
        return JsonObject.with("width", board.size.width())
                .and("height", board.size.height())
                .and("seats", board.seats)
                .and("turn", board.turn)
                .and("out", board.out)
                .and("bits", words.toString())
                .build();
    }

    /** The board that was saved so. */
    static Board from(Fields in) {
        BoardSize size = new BoardSize(
                in.smallInteger("width", 1, BoardSize.MOST),
                in.smallInteger("height", 1, BoardSize.MOST));
        int seats = in.smallInteger("seats", 2, MOST_SEATS);
        int turn = in.smallInteger("turn", 0, seats - 1);
        Seats out = new Seats(in.smallInteger("out", 0, (1 << seats) - 1));
        long[] bits = empty(size, seats).bits;
        String words = in.text("bits");
        for (int i = 0; i < bits.length && words.length() == bits.length * Hex.DIGITS; i++) {
            Long word = Hex.parse(words.substring(i * Hex.DIGITS, (i + 1) * Hex.DIGITS));
            bits[i] = word == null ? 0 : word;
        }
        Board board = new Board(size, seats, bits, 0, turn, out).counted();
        boolean moves = !out.has(turn) || out.count() == seats;
        if (!moves || !in.any("bits").equals(save(board).get("bits"))) {
            throw in.refuse("bits", "field-range", "No game comes to such a board.");
        }
        return board;
    }

    /** The same with the boxes counted, and without bits that stand for nothing. */
    private Board counted() {
        long[] known = new long[bits.length];
        for (int line = 0; line < size.lines(); line++) {
            known[line >> 6] |= bit(line) ? 1L << line : 0;
        }
        long owned = 0;
        for (int box = 0; box < size.boxes(); box++) {
            int owner = owner(box % size.width(), box / size.width());
            if (owner >= 0 && owner < seats) {
                int at = ownerBit(box % size.width(), box / size.width());
                known[at >> 6] |= (long) owner << at;
                owned += 1L << (owner * BITS_PER_SCORE);
            }
        }
        return new Board(size, seats, known, owned, turn, out());
    }

    /** How many boxes the board has. */
    public BoardSize size() {
        return size;
    }

    /** How many seats play. */
    public int seats() {
        return seats;
    }

    /** How many lines are drawn. */
    public int drawn() {
        return drawn(bits);
    }

    private int drawn(long[] words) {
        int count = 0;
        for (int i = 0; i < words(size.lines()); i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    /** Whether every line is drawn. */
    public boolean isFull() {
        return drawn() == size.lines();
    }

    /** The seat to move; of a full board, the seat that made the last move. */
    public int turn() {
        return turn;
    }

    /** How many boxes a seat owns. */
    public int score(int seat) {
        return (int) (scores >>> (seat * BITS_PER_SCORE)) & 0xffff;
    }

    /** The seats that have given up. */
    public Seats out() {
        return new Seats(out);
    }

    /** Whether nobody is to move: every line is drawn, or a single seat is left. */
    public boolean isOver() {
        return isFull() || Integer.bitCount(out) >= seats - 1;
    }

    /** Whether the line is drawn; false for a line off the board. */
    public boolean isDrawn(Line line) {
        return size.has(line) && bit(size.indexOf(line));
    }

    /** The seat that owns the box whose top left dot is (x,y), or -1. Of a dot without box, -1. */
    public int owner(int x, int y) {
        boolean onBoard = x >= 0 && x < size.width() && y >= 0 && y < size.height();
        if (!onBoard || !isClosed(bits, x, y)) {
            return -1;
        }
        int at = ownerBit(x, y);
        return (int) (bits[at >> 6] >>> at) & 3;
    }

    /**
     * The board after the seat to move has drawn a line.
     *
     * @param line one that is on the board and not drawn
     */
    Board draw(Line line) {
        long[] next = bits.clone();
        int at = size.indexOf(line);
        next[at >> 6] |= 1L << at;
        int x = line.x();
        int y = line.y();
        boolean across = line.direction() == Direction.RIGHT;
        int closed = closes(next, x, y);
        closed += across ? closes(next, x, y - 1) : closes(next, x - 1, y);
        boolean over = drawn(next) == size.lines();
        Seats gone = out();
        int after = closed > 0 || over ? turn : following(turn, gone);
        long gained = (long) closed << (turn * BITS_PER_SCORE);
        return new Board(size, seats, next, scores + gained, after, gone);
    }

    /** The board without a seat that gave up; if it was to move, the next one is. */
    Board without(int seat) {
        Seats gone = out().and(seat);
        int after = turn == seat && gone.count() < seats ? following(turn, gone) : turn;
        return new Board(size, seats, bits, scores, after, gone);
    }

    /** The next seat in order of play that is not out. */
    private int following(int seat, Seats gone) {
        int next = seat;
        do {
            next = next + 1 == seats ? 0 : next + 1;
        } while (gone.has(next));
        return next;
    }

    /** 1 if the box is there and closed; then its owner is set to the seat to move. */
    private int closes(long[] next, int x, int y) {
        boolean onBoard = x >= 0 && x < size.width() && y >= 0 && y < size.height();
        if (!onBoard || !isClosed(next, x, y)) {
            return 0;
        }
        int at = ownerBit(x, y);
        next[at >> 6] |= (long) turn << at;
        return 1;
    }

    private boolean isClosed(long[] words, int x, int y) {
        return bit(words, size.right(x, y))
                && bit(words, size.right(x, y + 1))
                && bit(words, size.down(x, y))
                && bit(words, size.down(x + 1, y));
    }

    /** Owners take an even bit each, so none straddles two words. */
    private int ownerBit(int x, int y) {
        return words(size.lines()) * 64 + (y * size.width() + x) * BITS_PER_OWNER;
    }

    boolean bit(int line) {
        return bit(bits, line);
    }

    private static boolean bit(long[] words, int index) {
        return (words[index >> 6] >>> index & 1) == 1;
    }

    private static int words(int count) {
        return (count + 63) >> 6;
    }

    void digest(Digest into) {
        into.add((long) out << 48
                | (long) size.width() << 32
                | (long) size.height() << 16
                | seats << 8
                | turn);
        for (long word : bits) {
            into.add(word);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Board that
                && size.equals(that.size)
                && seats == that.seats
                && turn == that.turn
                && out == that.out
                && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits) * 31 + turn;
    }

    /** The board as a drawing: {@code +} dots, {@code -} and {@code |} lines, owners' seats. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        appendDots(out, 0);
        for (int y = 0; y < size.height(); y++) {
            out.append('\n');
            for (int x = 0; x <= size.width(); x++) {
                int owner = owner(x, y);
                out.append(bit(size.down(x, y)) ? '|' : ' ')
                        .append(x == size.width() ? "" : owner < 0 ? "   " : " " + owner + " ");
            }
            out.append('\n');
            appendDots(out, y + 1);
        }
        return out.toString();
    }

    private void appendDots(StringBuilder out, int y) {
        out.append('+');
        for (int x = 0; x < size.width(); x++) {
            out.append(bit(size.right(x, y)) ? "---+" : "   +");
        }
    }
}
