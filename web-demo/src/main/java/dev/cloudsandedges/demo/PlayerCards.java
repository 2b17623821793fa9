package dev.cloudsandedges.demo;

import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.demo.Lineup.Person;
import dev.cloudsandedges.dotsandboxes.Board;

import org.teavm.jso.dom.html.HTMLElement;

/** The players with their scores, in the same order in every match. */
final class PlayerCards {

    private PlayerCards() {}

    static void show(MatchView view, Lineup lineup, Board board) {
        HTMLElement list = Dom.byId("players").clear();
        for (Person person : lineup.byEmblem()) {
            list.appendChild(card(view, person, board.score(lineup.seat(person))));
        }
    }

    private static HTMLElement card(MatchView view, Person person, int score) {
        boolean toMove = view.next().contains(person.id());
        boolean winner = view.winners().contains(person.id());
        String look = "player" + (toMove ? " to-move" : "") + (winner ? " winner" : "");
        HTMLElement card =
                Dom.element("li", look).withAttr("data-emblem", person.emblem().word());
        card.appendChild(Dom.badge(person.emblem()));
        card.appendChild(Dom.element("span", "name")
                .withAttr("title", person.name())
                .withText(person.name()));
        HTMLElement number = Dom.element("span", "score");
        number.setAttribute("role", "img");
        number.setAttribute("aria-label", Words.boxes(score));
        card.appendChild(number.withText(String.valueOf(score)));
        return card;
    }
}
