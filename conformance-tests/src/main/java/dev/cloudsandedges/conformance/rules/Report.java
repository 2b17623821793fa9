package dev.cloudsandedges.conformance.rules;

/**
 * What a person is told of a law that does not hold: the law, what it expects and what was found
 * instead, the match move by move, and the boards before and after the last of them.
 */
final class Report {

    private static final String MARGIN = "  ";
    private static final int COLUMN = 10;

    private final StringBuilder out = new StringBuilder();

    private Report() {}

    static <C, S, M> String of(
            Law law, long found, Position<C, S, M> position, Complaint complaint) {
        Report report = new Report();
        report.head(law, complaint);
        try {
            report.match(position.trial(), position.start(), found);
            report.moves(position);
            report.boards(position);
        } catch (RuntimeException thrown) {
            report.add("and then", "cannot be written: " + thrown);
        }
        return report.out.toString();
    }

    /** Of a match that cannot be set up. */
    static String of(Law law, Trial<?, ?, ?> trial, Position.Start start, Complaint complaint) {
        Report report = new Report();
        report.head(law, complaint);
        try {
            report.match(trial, start, start.seed());
        } catch (RuntimeException thrown) {
            report.add("settings", "cannot be written: " + thrown);
        }
        return report.out.toString();
    }

    private void head(Law law, Complaint complaint) {
        out.append("does not hold: ").append(law.name()).append("\n\n");
        add("expected", complaint.expected());
        add("found", complaint.found());
        out.append('\n');
    }

    private <C> void match(Trial<C, ?, ?> trial, Position.Start start, long found) {
        C settings = trial.settingsToTry().get(start.place());
        String from = found == start.seed() ? "" : " (shrunk from a match of seed " + found + ")";
        add(
                "match",
                trial.rules().game() + ", settings "
                        + trial.rules().settings().write(settings).text() + ", "
                        + start.seats() + " seats, seed " + start.seed() + from);
    }

    private <M> void moves(Position<?, ?, M> position) {
        String name = "moves";
        for (Step<M> step : position.steps()) {
            M move = step.move();
            String made = move == null
                    ? "gives up"
                    : position.rules().moves().write(move).text();
            add(name, "seat " + step.seat() + "  " + made);
            name = "";
        }
        if (!name.isEmpty()) {
            add(name, "none; it shows before the first");
        }
    }

    private <S> void boards(Position<?, S, ?> position) {
        Position<?, S, ?> before = position.before();
        if (before != null) {
            board("before the last move", before);
        }
        board(before == null ? "where it stands" : "after it", position);
        String picture = position.trial().picture(position.state());
        String written = position.writtenNow();
        if (!picture.equals(written)) {
            out.append('\n');
            add("state", written);
        }
    }

    private <S> void board(String name, Position<?, S, ?> position) {
        out.append('\n').append(MARGIN).append(name).append('\n');
        for (String line : position.trial().picture(position.state()).split("\n", -1)) {
            String indented = " ".repeat(COLUMN) + MARGIN + line;
            out.append(indented.stripTrailing()).append('\n');
        }
    }

    private void add(String name, String text) {
        out.append(row(name, text));
    }

    /** A line of two columns. */
    static String row(String name, String text) {
        return MARGIN + name + " ".repeat(COLUMN - name.length()) + text + '\n';
    }
}
