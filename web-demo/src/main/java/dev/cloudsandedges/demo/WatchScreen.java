package dev.cloudsandedges.demo;

import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.demo.MatchFile.Step;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at a match that a file tells, step by step, forwards and backwards. */
final class WatchScreen {

    private final Runnable opened;
    private final HTMLInputElement file = Dom.input("watch-file");
    private final HTMLInputElement place = Dom.input("watch-place");
    private List<Step> steps = List.of();

    /**
     * A screen without a file.
     *
     * @param opened called when there is one to be shown
     * @param closed called when the player has seen enough
     */
    WatchScreen(Runnable opened, Runnable closed) {
        this.opened = opened;
        Dom.byId("watch-open").addEventListener("click", event -> file.click());
        file.addEventListener("change", event -> open());
        place.addEventListener("input", event -> show());
        Dom.byId("watch-back").addEventListener("click", event -> go(-1));
        Dom.byId("watch-on").addEventListener("click", event -> go(1));
        Dom.byId("watch-close").addEventListener("click", event -> closed.run());
    }

    private void open() {
        Dom.text("watch-refusal", "");
        read(file, this::read);
    }

    private void read(String name, @Nullable String text) {
        file.setValue(""); // so that the same file can be chosen again
        Verdict<List<Step>> read = text == null
                ? Verdict.refused("file-unreadable", "This file cannot be read.")
                : MatchFile.read(text);
        Refusal why = read.refusal();
        if (why != null) {
            Dom.text("watch-refusal", why.message());
            return;
        }
        steps = read.orThrow();
        Dom.text("watch-name", name);
        place.setAttribute("max", String.valueOf(steps.size() - 1));
        place.setValue("0");
        opened.run();
        show();
        place.focus();
    }

    private void go(int by) {
        int wanted = Integer.parseInt(place.getValue()) + by;
        place.setValue(String.valueOf(Math.max(0, Math.min(wanted, steps.size() - 1))));
        show();
    }

    private void show() {
        int index = Integer.parseInt(place.getValue());
        Step step = steps.get(index);
        String where = "Step " + (index + 1) + " of " + steps.size();
        Dom.text("watch-where", where + ", line " + step.line());
        disable("watch-back", index == 0);
        disable("watch-on", index == steps.size() - 1);
        Dom.text("watch-note", step.note());
        Dom.byId("watch-note").setHidden(step.note().isEmpty());
        boolean pictureAlone = step.view() == null && !step.note().isEmpty();
        Refusal why = pictureAlone ? null : step.why();
        Dom.text("watch-why", why == null ? "" : why.code() + ": " + why.message());
        HTMLElement board = Dom.byId("watch-board");
        board.clear();
        MatchView view = step.view();
        if (view != null) {
            Lineup lineup = Lineup.of(view);
            String says = Words.announcement(view, lineup);
            Dom.text("watch-says", says);
            place.setAttribute("aria-valuetext", where + ". " + says);
            draw(board, view, lineup, step.board(), index);
        } else {
            Dom.text("watch-says", "");
            place.setAttribute("aria-valuetext", where);
        }
        board.setHidden(view == null || step.board() == null);
    }

    private static void disable(String button, boolean yes) {
        HTMLElement element = Dom.byId(button);
        if (yes) {
            element.setAttribute("disabled", "");
        } else {
            element.removeAttribute("disabled");
        }
    }

    /** It cannot be played on: what the pointer and the keys do there leads to nothing. */
    private void draw(
            HTMLElement holder, MatchView view, Lineup lineup, @Nullable Board board, int index) {
        if (board == null) {
            return;
        }
        BoardSize size = BoardSize.CODEC.read(view.settings(), "settings").orThrow();
        Map<Line, String> drawers = drawers(view.id(), index);
        new BoardDrawing(holder, size, line -> {})
                .show(board, drawers::get, lineup, LastLines.of(Words.lastLine(view)), null);
    }

    private Map<Line, String> drawers(String match, int index) {
        Map<Line, String> drawers = new LinkedHashMap<>();
        for (Step step : steps.subList(0, index + 1)) {
            MatchView view = step.view();
            MatchView.Turn turn = view == null || !view.id().equals(match) ? null : view.lastTurn();
            Line line = turn == null || view == null ? null : Words.lastLine(view);
            if (turn != null && line != null) {
                drawers.put(line, turn.player());
            }
        }
        return drawers;
    }

    @JSFunctor
    private interface Text extends JSObject {
        void accept(String name, @Nullable String text);
    }

    @JSBody(
            params = {"input", "then"},
            script = "var file = input.files[0];"
                    + "if (file) {"
                    + "file.text().then("
                    + "function(text) { then(file.name, text); },"
                    + "function() { then(file.name, null); });"
                    + "}")
    private static native void read(HTMLInputElement input, Text then);
}
