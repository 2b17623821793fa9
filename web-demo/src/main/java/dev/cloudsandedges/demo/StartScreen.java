package dev.cloudsandedges.demo;

import dev.cloudsandedges.backend.user.Name;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLInputElement;

import java.util.ArrayList;
import java.util.List;

/** Where the players say who they are, one alone or two, and how large a board they want. */
final class StartScreen {

    private static final String FIRST = "name-1";
    private static final String SECOND = "name-2";

    private final MatchBook matches;
    private boolean opening;

    StartScreen(MatchBook matches, Runnable resume) {
        this.matches = matches;
        Dom.byId("start-form").addEventListener("submit", event -> {
            event.preventDefault();
            submit();
        });
        Dom.byId("resume").addEventListener("click", event -> resume.run());
        Dom.byId("opponent").addEventListener("change", event -> arrange());
        arrange();
    }

    /** The computer is not asked for its name. */
    private static void arrange() {
        Dom.byId("second").setHidden(alone());
    }

    private static boolean alone() {
        return Dom.input("against-computer").isChecked();
    }

    /** Chooses the same opponent again, and writes names into the fields that are empty. */
    void suggest(Lineup before) {
        boolean computer = before.person(Computer.ID) != null;
        Dom.input(computer ? "against-computer" : "against-person").setChecked(true);
        arrange();
        List<Lineup.Person> persons = before.byEmblem();
        for (int i = 0; i < fields().size(); i++) {
            HTMLInputElement input = Dom.input(fields().get(i));
            if (input.getValue().isEmpty()) {
                input.setValue(persons.get(i).name());
            }
        }
    }

    private static List<String> fields() {
        return alone() ? List.of(FIRST) : List.of(FIRST, SECOND);
    }

    private void submit() {
        Dom.text("start-refusal", "");
        List<Name> names = new ArrayList<>();
        HTMLInputElement wrong = null;
        for (String field : fields()) {
            Verdict<Name> name = Name.check(Dom.input(field).getValue());
            Refusal why = name.refusal();
            say(field, why);
            if (why == null) {
                names.add(name.orThrow());
            } else if (wrong == null) {
                wrong = Dom.input(field);
            }
        }
        if (wrong != null) {
            wrong.focus();
        } else if (!opening) {
            opening = true;
            matches.open(names, size(), this::opened);
        }
    }

    private static void say(String field, @Nullable Refusal why) {
        Dom.input(field).setAttribute("aria-invalid", String.valueOf(why != null));
        Dom.text(field + "-refusal", why == null ? "" : why.message());
    }

    private void opened(@Nullable Refusal why) {
        opening = false;
        if (why != null) {
            Dom.text("start-refusal", why.message());
        }
    }

    private static BoardSize size() {
        HTMLInputElement chosen =
                (HTMLInputElement) Dom.document().querySelector("input[name=size]:checked");
        int boxes = Integer.parseInt(chosen.getValue());
        return new BoardSize(boxes, boxes);
    }
}
