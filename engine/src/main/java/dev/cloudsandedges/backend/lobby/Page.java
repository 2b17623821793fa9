package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Some of a list, in its order.
 *
 * @param items at most as many as were asked for
 * @param next where the next page begins: to be handed back as it is; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most items of one page. */
    public static final int MOST = 100;

    private static final int MOST_DIGITS = 18;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Which page is wanted.
     *
     * @param after the {@code next} of the page before; null for the first page
     * @param limit 1 to {@value #MOST}
     */
    public record Request(@Nullable String after, int limit) {
        public Request {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("limit must be from 1 to " + MOST);
            }
        }

        /** The position that {@code after} names; null for the first page. */
        @Nullable Long afterPosition() {
            return after == null ? null : Page.position(after).orThrow();
        }
    }

    /** A cursor that is a position, as in lists by age; {@code cursor-invalid}. */
    public static Verdict<Long> position(String cursor) {
        long position = 0;
        for (int i = 0; i < cursor.length(); i++) {
            char digit = cursor.charAt(i);
            if (digit < '0' || digit > '9' || i == MOST_DIGITS) {
                return noCursor();
            }
            position = position * 10 + (digit - '0');
        }
        return cursor.isEmpty() ? noCursor() : Verdict.accepted(position);
    }

    /** What a text that is no cursor is refused with: {@code cursor-invalid}. */
    public static <T> Verdict<T> noCursor() {
        return Verdict.refused(Refusal.of("cursor-invalid", "This is no cursor of this list.")
                .with("field", "after"));
    }

    /**
     * A page of those things that pass a filter.
     *
     * @param things from where the page begins
     * @param cursor where a page begins that follows this thing
     */
    static <T> Page<T> of(
            Iterator<T> things, Predicate<T> filter, Request request, Function<T, String> cursor) {
        List<T> items = new ArrayList<>();
        while (things.hasNext()) {
            T thing = things.next();
            if (!filter.test(thing)) {
                continue;
            }
            if (items.size() == request.limit()) {
                return new Page<>(items, cursor.apply(items.get(items.size() - 1)));
            }
            items.add(thing);
        }
        return new Page<>(items, null);
    }

    /** The page with other items. */
    <R> Page<R> map(Function<T, R> change) {
        List<R> changed = new ArrayList<>(items.size());
        items.forEach(item -> changed.add(change.apply(item)));
        return new Page<>(changed, next);
    }

    /** {@code {"items":[…],"next":…}}. */
    public JsonObject json(Function<? super T, JsonValue> item) {
        return JsonObject.with("items", JsonArray.of(items, item))
                .and("next", next == null ? JsonNull.NULL : new JsonText(next))
                .build();
    }
}
