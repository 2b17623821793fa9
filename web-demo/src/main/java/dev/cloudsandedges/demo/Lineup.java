package dev.cloudsandedges.demo;

import dev.cloudsandedges.backend.match.MatchView;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Who plays a match.
 *
 * @param persons by their seats
 */
record Lineup(List<Person> persons) {

    /** A player, with an emblem that nobody else in the match has. */
    record Person(String id, String name, Emblem emblem) {}

    Lineup {
        persons = List.copyOf(persons);
    }

    static Lineup of(MatchView view) {
        List<MatchView.Player> players = view.players();
        List<Emblem> emblems = emblems(players);
        List<Person> persons = new ArrayList<>();
        for (int seat = 0; seat < players.size(); seat++) {
            MatchView.Player player = players.get(seat);
            String name = player.name();
            persons.add(
                    new Person(player.id(), name == null ? player.id() : name, emblems.get(seat)));
        }
        return new Lineup(persons);
    }

    /** Those that the players' ids speak of, unless one is missing or there twice. */
    private static List<Emblem> emblems(List<MatchView.Player> players) {
        List<Emblem> own = new ArrayList<>();
        for (MatchView.Player player : players) {
            Emblem emblem = Emblem.of(player.id());
            if (emblem == null || own.contains(emblem)) {
                return Emblem.ALL;
            }
            own.add(emblem);
        }
        return own;
    }

    /** The player with that id, or null. */
    @Nullable Person person(String id) {
        for (Person person : persons) {
            if (person.id().equals(id)) {
                return person;
            }
        }
        return null;
    }

    /** The players, the one with the first emblem first: so they keep their places on the page. */
    List<Person> byEmblem() {
        return Emblem.ALL.stream()
                .flatMap(emblem -> persons.stream().filter(one -> one.emblem() == emblem))
                .toList();
    }

    int seat(Person person) {
        return persons.indexOf(person);
    }
}
