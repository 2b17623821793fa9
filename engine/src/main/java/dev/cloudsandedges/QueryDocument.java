package dev.cloudsandedges;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.lobby.Leaderboard;
import dev.cloudsandedges.backend.lobby.MatchSummary;
import dev.cloudsandedges.backend.lobby.OpenMatches;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.lobby.Requests;
import dev.cloudsandedges.backend.lobby.UserList;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** A query as it came in, checked, and how its answer is written. */
interface QueryDocument {

    /** The answer for whoever the session is for. */
    Verdict<JsonObject> ask(Session session);

    static Verdict<QueryDocument> read(JsonValue json) {
        return Fields.read(json, "", QueryDocument::from);
    }

    private static QueryDocument from(Fields in) {
        return switch (in.text("view")) {
            case "match" -> {
                String id = id(in, "id");
                yield session -> session.match(id).map(MatchView::json);
            }
            case "open-matches" -> {
                OpenMatches.Filter filter = new OpenMatches.Filter(
                        in.has("game") ? in.text("game") : null,
                        in.has("settings") ? in.any("settings") : null,
                        in.has("without") ? id(in, "without") : null,
                        in.has(Clock.MEMBER) ? timing(in) : null);
                Page.Request page = byAge(in);
                yield session -> paged(session.openMatches(filter, page), MatchSummary::json);
            }
            case "player-matches" -> {
                String player = id(in, "player");
                Page.Request page = byAge(in);
                yield session -> paged(session.matchesOf(player, page), MatchSummary::json);
            }
            case "user" -> {
                String id = id(in, "id");
                yield session -> session.user(id).map(UserList.Shown::json);
            }
            case "users" -> {
                String prefix = in.has("prefix") ? in.text("prefix") : "";
                Page.Request page = page(in);
                yield session -> paged(session.usersNamed(prefix, page), UserList.Shown::json);
            }
            case "requests" -> {
                String user = id(in, "user");
                Page.Request page = byAge(in);
                yield session -> paged(session.requestsOf(user, page), Requests.Request::json);
            }
            case "leaderboard" -> {
                Page.Request page = page(in);
                yield session -> paged(session.leaderboard(page), Leaderboard.Standing::json);
            }
            default -> throw in.refuse("view", "view-unknown", "There is no view of that name.");
        };
    }

    private static <T> Verdict<JsonObject> paged(
            Verdict<Page<T>> page, Function<? super T, JsonValue> item) {
        return page.map(there -> there.json(item));
    }

    private static OpenMatches.Timing timing(Fields in) {
        List<OpenMatches.Timing> all = List.of(OpenMatches.Timing.values());
        return in.word(Clock.MEMBER, all, OpenMatches.Timing::word);
    }

    private static String id(Fields in, String name) {
        return in.checked(name, Ids::check);
    }

    /** Lists of users go on behind a user. */
    private static Page.Request page(Fields in) {
        return page(in, in.has("after") ? id(in, "after") : null);
    }

    /** Lists by age go on behind a position. */
    private static Page.Request byAge(Fields in) {
        return page(
                in,
                in.has("after")
                        ? in.checked("after", after -> Page.position(after).map(at -> after))
                        : null);
    }

    private static Page.Request page(Fields in, @Nullable String after) {
        return new Page.Request(
                after, in.has("limit") ? in.smallInteger("limit", 1, Page.MOST) : Page.MOST);
    }
}
