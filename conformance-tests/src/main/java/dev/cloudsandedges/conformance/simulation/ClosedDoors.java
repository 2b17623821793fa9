package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Tries to see at a host what is not there, not for everybody, or makes no sense to ask for. */
final class ClosedDoors {

    /** A query, the code with which it must be refused, and the field that must be named. */
    private record Senseless(String document, String code, String field) {}

    private static final List<Senseless> SENSELESS = List.of(
            new Senseless("{\"view\":\"users\",\"limit\":-1}", "field-range", "limit"),
            new Senseless("{\"view\":\"users\",\"limit\":0}", "field-range", "limit"),
            new Senseless("{\"view\":\"users\",\"limit\":101}", "field-range", "limit"),
            new Senseless("{\"view\":\"users\",\"limit\":\"5\"}", "field-type", "limit"),
            new Senseless("{\"view\":\"users\",\"limit\":null}", "field-type", "limit"),
            new Senseless("{\"view\":\"users\",\"limits\":5}", "field-unknown", "limits"),
            new Senseless(
                    "{\"view\":\"open-matches\",\"after\":\"1junk\"}", "cursor-invalid", "after"),
            new Senseless("{\"view\":\"match\"}", "field-missing", "id"),
            new Senseless("{\"view\":\"match\",\"id\":\"\"}", "id-invalid", "id"),
            new Senseless("{\"view\":\"match\",\"id\":[]}", "field-type", "id"),
            new Senseless("{\"view\":\"toString\"}", "view-unknown", "view"),
            new Senseless("{\"view\":\"match\",\"id\":\"nowhere\"}", "match-unknown", ""),
            new Senseless("{\"view\":\"user\",\"id\":\"nobody\"}", "user-unknown", ""));

    private static final Page.Request FIRST = new Page.Request(null, 1);

    private final Stage stage;
    private final List<Actor> users;

    ClosedDoors(Stage stage, List<Actor> users) {
        this.stage = stage;
        this.users = users;
    }

    void compare(SimulatedHost host) {
        CloudsAndEdges engine = host.engine();
        for (Senseless query : SENSELESS) {
            JsonObject answer = engine.door().query(Actor.GUEST, query.document);
            JsonObject refused = Documents.object(answer, "refused");
            boolean named = query.field.isEmpty()
                    || Documents.text(refused, "field").equals(query.field)
                    || Documents.text(Documents.object(refused, "facts"), "field")
                            .equals(query.field);
            boolean right = Documents.text(refused, "code").equals(query.code) && named;
            stage.hold(
                    Law.SENSELESS_QUERIES,
                    right,
                    () -> query.document + " is answered " + answer.text());
        }
        List<Actor> all = new ArrayList<>(users);
        all.add(Actor.GUEST);
        all.add(Actor.process("table"));
        for (Actor actor : all) {
            closed(actor, "administration", engine.administration(actor));
            for (Actor other : users) {
                if (!other.equals(actor)) {
                    String id = ((Actor.Player) other).id();
                    closed(actor, id + "'s requests", engine.as(actor).requestsOf(id, FIRST));
                }
            }
        }
    }

    private void closed(Actor actor, String what, Verdict<?> verdict) {
        @Nullable Refusal why = verdict.refusal();
        boolean denied = why != null && why.code().equals("not-permitted");
        stage.hold(Law.CLOSED, denied, () -> actor.text() + " gets " + what + ": " + why);
    }
}
