package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A match as a text: for each step where it stands, who is to move, what moves there are, which one
 * is made, and the digest. Equal on every runtime.
 */
public final class Playthrough {

    private static final int MOST_LISTED = 12;

    private Playthrough() {}

    /** The match of these settings whose moves and luck are drawn from a seed. */
    public static <C, S, M> String of(Trial<C, S, M> trial, C settings, int seats, long seed) {
        Trial<C, S, M> only = trial.settings(List.of(settings));
        StringBuilder out = new StringBuilder();
        Rules<C, S, M> rules = trial.rules();
        out.append(rules.game()).append(" version ").append(rules.version());
        out.append("\nsettings ").append(rules.settings().write(settings).text());
        out.append("\nseats ").append(seats).append("\nseed ").append(seed).append('\n');
        Matches.play(only, new Position.Start(0, seats, seed), position -> {
            append(position, out);
            return true;
        });
        return out.toString();
    }

    /** A match of each of a trial's settings, for the fewest and for the most that can play. */
    public static <C, S, M> String ofEach(Trial<C, S, M> trial) {
        StringBuilder out = new StringBuilder();
        for (C settings : trial.settingsToTry()) {
            int fewest = trial.rules().fewestSeats();
            int most = trial.rules().mostSeats();
            out.append(of(trial, settings, fewest, 1));
            out.append(most == fewest ? "" : of(trial, settings, most, 3));
        }
        return out.toString();
    }

    private static <C, S, M> void append(Position<C, S, M> position, StringBuilder out) {
        Rules<C, S, M> rules = position.rules();
        Step<M> step = position.step();
        if (step != null) {
            M move = step.move();
            out.append("\nseat ").append(step.seat());
            out.append(move == null ? " gives up" : " plays " + written(rules, move))
                    .append('\n');
        }
        out.append('\n');
        appendLines(position.trial().picture(position.state()), out);
        String phase = rules.phase(position.state());
        out.append(phase.isEmpty() ? "" : "phase " + phase + '\n');
        for (int seat : position.movers()) {
            out.append("seat ").append(seat).append(" may ");
            out.append(moves(position, seat)).append('\n');
        }
        out.append("digest ").append(Hex.of(position.digest())).append('\n');
        Outcome outcome = rules.outcome(position.state());
        if (position.movers().isEmpty()) {
            out.append("\nover: ");
            out.append(outcome == null ? "left are " + position.left().numbers() : Told.of(outcome))
                    .append('\n');
        }
    }

    /** Without the spaces at the ends of lines, which nobody sees. */
    private static void appendLines(String picture, StringBuilder out) {
        int start = 0;
        while (start <= picture.length()) {
            int end = picture.indexOf('\n', start);
            end = end < 0 ? picture.length() : end;
            out.append(picture.substring(start, end).stripTrailing()).append('\n');
            start = end + 1;
        }
    }

    private static <C, S, M> String moves(Position<C, S, M> position, int seat) {
        if (!position.lists(seat)) {
            return "make more moves than can be listed";
        }
        List<M> listed = position.listed(seat);
        List<String> moves = new ArrayList<>();
        for (M move : listed.subList(0, Math.min(listed.size(), MOST_LISTED))) {
            moves.add(written(position.rules(), move));
        }
        int more = listed.size() - moves.size();
        return String.join(" ", moves) + (more > 0 ? " and " + more + " more" : "");
    }

    private static <M> String written(Rules<?, ?, M> rules, M move) {
        return rules.moves().write(move).text();
    }
}
