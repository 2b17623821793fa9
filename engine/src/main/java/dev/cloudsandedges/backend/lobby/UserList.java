package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.MatchEvent;
import dev.cloudsandedges.backend.user.Look;
import dev.cloudsandedges.backend.user.Name;
import dev.cloudsandedges.backend.user.User;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Projection;
import dev.cloudsandedges.eventsourcing.States;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Row;
import dev.cloudsandedges.verdict.Verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The projection of users, by id and by the beginning of their name. Names are compared by UTF-16
 * units, capital letters from A to Z as small ones, which is the same on every runtime.
 */
public final class UserList implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "users";

    private final Map<String, Shown> byId = new LinkedHashMap<>();
    private final TreeMap<String, Shown> byName = new TreeMap<>();

    /** No users. */
    public UserList() {}

    /** A user as others see them. */
    public record Shown(String id, Name name, Look look) {

        /** The user as a client gets it. */
        public JsonObject json() {
            return JsonObject.with("id", id)
                    .and("name", name.text())
                    .and("avatar", look.avatar())
                    .and("colour", look.colour())
                    .build();
        }

        /** A name cannot hold a zero, so it parts name and id. */
        private String key() {
            return folded(name.text()) + '\0' + id;
        }
    }

    @Override
    public void apply(Change change) {
        if (!(change.state() instanceof User user)) {
            return;
        }
        Name name = user.name();
        Look look = user.look();
        if (name == null || look == null) {
            throw new IllegalStateException("an event of a user who was never created");
        }
        Shown now = new Shown(user.id(), name, look);
        Shown before = byId.put(user.id(), now);
        if (before != null) {
            byName.remove(before.key());
        }
        byName.put(now.key(), now);
    }

    @Override
    public boolean ignores(String kind) {
        return MatchEvent.isTurn(kind);
    }

    /** A row for each user: id, name, emblem and colour. */
    @Override
    public JsonValue save() {
        return JsonArray.of(
                byId.values(),
                user -> JsonArray.ofTexts(List.of(
                        user.id, user.name.text(), user.look.avatar(), user.look.colour())));
    }

    @Override
    public void restore(JsonValue saved, States states) {
        Row.each(saved, row -> {
            Name name = Name.check(row.text(1)).orThrow();
            Shown user = new Shown(row.text(0), name, new Look(row.text(2), row.text(3)));
            byId.put(user.id(), user);
            byName.put(user.key(), user);
        });
    }

    /** The user of that id, or a refusal {@code user-unknown}. */
    public Verdict<Shown> user(String id) {
        Shown shown = byId.get(id);
        return shown == null
                ? Verdict.refused("user-unknown", "There is no user with this id.")
                : Verdict.accepted(shown);
    }

    /** A page of the users whose name begins so, by name; an empty prefix stands for all. */
    public Page<Shown> page(String prefix, Page.Request request) {
        String begin = folded(prefix);
        Shown after = request.after() == null ? null : byId.get(request.after());
        var rest = after == null ? byName.tailMap(begin, true) : byName.tailMap(after.key(), false);
        return Page.of(
                rest.values().iterator(),
                shown -> folded(shown.name().text()).startsWith(begin),
                request,
                Shown::id);
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
    }
}
