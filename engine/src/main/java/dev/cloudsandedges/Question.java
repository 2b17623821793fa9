package dev.cloudsandedges;

import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A document that asks for a view, checked, together with who asks. */
interface Question {

    /** Hands over the answer, at once or when the store has answered. */
    void put(Consumer<Verdict<JsonObject>> then);

    /** Administrators' documents are read for nobody else. */
    static Verdict<Question> read(JsonValue json, CloudsAndEdges engine, Actor actor) {
        String view = view(json);
        Function<Fields, AdminDocument> shape = AdminDocument.shape(view);
        if (shape != null) {
            return engine.administration(actor)
                    .then(allowed -> Fields.read(json, "", in -> shape.apply(viewed(in)))
                            .map(document -> then -> document.ask(allowed, then)));
        }
        Session session = engine.as(actor);
        return view.equals("moves")
                ? Fields.read(json, "", in -> moves(viewed(in), session))
                : QueryDocument.read(json).map(query -> then -> then.accept(query.ask(session)));
    }

    /** A document that does not wait for the store; {@code view-later}. */
    static Verdict<JsonValue> atOnce(JsonValue json) {
        String view = view(json);
        return AdminDocument.shape(view) != null || view.equals("moves")
                ? Verdict.refused("view-later", "This view may take its time: ask for it.")
                : Verdict.accepted(json);
    }

    private static String view(JsonValue json) {
        return json instanceof JsonObject document && document.get("view") instanceof JsonText text
                ? text.value()
                : "";
    }

    /** The view was looked at already. */
    private static Fields viewed(Fields in) {
        in.any("view");
        return in;
    }

    private static Question moves(Fields in, Session session) {
        String match = in.checked("id", Ids::check);
        MoveOrder order = in.has("order")
                ? in.word("order", List.of(MoveOrder.values()), MoveOrder::word)
                : MoveOrder.OLDEST_FIRST;
        Page.Request page = page(in);
        return then -> session.moves(
                match,
                order,
                page,
                moves -> then.accept(moves.map(there -> there.json(MatchMove::json))));
    }

    /** A page of a list whose cursors are more than ids, and are checked where they are used. */
    static Page.Request page(Fields in) {
        return new Page.Request(
                in.has("after") ? in.text("after") : null,
                in.has("limit") ? in.smallInteger("limit", 1, Page.MOST) : Page.MOST);
    }
}
