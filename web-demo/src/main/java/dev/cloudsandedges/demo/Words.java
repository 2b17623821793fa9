package dev.cloudsandedges.demo;

import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.demo.Lineup.Person;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/** What the page says of a match. */
final class Words {

    private Words() {}

    /**
     * How a match stands, in one sentence.
     *
     * @param whom whom it begins with, or null
     * @param rest the sentence behind that name
     */
    record Headline(@Nullable Person whom, String rest) {
        String text() {
            return whom == null ? rest : whom.name() + rest;
        }
    }

    static Headline headline(MatchView view, Lineup lineup) {
        return switch (view.status()) {
            case ABSENT -> new Headline(null, "There is no such match.");
            case NOT_STARTED -> new Headline(null, "This match has not started yet.");
            case PLAYING -> turn(view, lineup);
            case FINISHED -> result(view, lineup);
            case CANCELLED -> new Headline(null, "This match was cancelled.");
        };
    }

    private static Headline turn(MatchView view, Lineup lineup) {
        String next = view.next().get(0);
        MatchView.Turn last = view.lastTurn();
        boolean again = last != null && last.player().equals(next);
        return new Headline(lineup.person(next), again ? " plays again" : "\u2019s turn");
    }

    private static Headline result(MatchView view, Lineup lineup) {
        List<Integer> points =
                view.points().stream().sorted(Comparator.reverseOrder()).toList();
        if (view.winners().size() == 1) {
            List<String> each = points.stream().map(String::valueOf).toList();
            return new Headline(
                    lineup.person(view.winners().get(0)), " wins, " + String.join(" to ", each));
        }
        List<String> names = lineup.byEmblem().stream()
                .filter(person -> view.winners().contains(person.id()))
                .map(Person::name)
                .toList();
        String boxes = points.get(0) == 1 ? " box each" : " boxes each";
        return new Headline(
                null, "A tie: " + String.join(" and ", names) + " have " + points.get(0) + boxes);
    }

    /** The last move and what came of it, for those who hear the page. */
    static String announcement(MatchView view, Lineup lineup) {
        String now = headline(view, lineup).text() + ".";
        MatchView.Turn last = view.lastTurn();
        if (last == null || view.status() == MatchStatus.CANCELLED) {
            return now;
        }
        Line line = lastLine(view);
        Person by = lineup.person(last.player());
        return by == null || line == null
                ? now
                : by.name() + " drew the " + label(line) + ". " + now;
    }

    /** The same, where several lines were drawn last: all of them in one sentence. */
    static String announcement(MatchView view, Lineup lineup, LastLines last, Board board) {
        MatchView.Turn turn = view.lastTurn();
        Person by = turn == null ? null : lineup.person(turn.player());
        int count = last.lines().size();
        if (by == null || count < 2) {
            return announcement(view, lineup);
        }
        return by.name() + " drew " + count + " lines and closed " + boxes(last.closed(board))
                + "; the last was the " + label(last.lines().get(count - 1)) + ". "
                + headline(view, lineup).text() + ".";
    }

    /** The line that was drawn last, or null. */
    static @Nullable Line lastLine(MatchView view) {
        MatchView.Turn last = view.lastTurn();
        if (last == null) {
            return null;
        }
        Verdict<Line> line = Line.CODEC.read(last.move(), "move");
        return line.isAccepted() ? line.orThrow() : null;
    }

    /** Where a line is, counted from 1. */
    static String label(Line line) {
        return "line " + line.direction().word() + " from column " + (line.x() + 1) + ", row "
                + (line.y() + 1);
    }

    static String events(long count) {
        return count == 1 ? "1 event" : count + " events";
    }

    static String boxes(int count) {
        return count == 1 ? "1 box" : count + " boxes";
    }
}
