package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.LineWriter;
import dev.cloudsandedges.verdict.Verdict;

/**
 * What an event on the log is: {@code match-joined}, or {@code match-joined@2} in a later version.
 *
 * @param name which event
 * @param version which version of it, from 1; written only where it is above 1
 */
record EventKind(String name, int version) {

    private static final int MOST_DIGITS = 6;

    static Verdict<EventKind> parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return Ids.check(text).map(name -> new EventKind(name, 1));
        }
        int version = version(text.substring(at + 1));
        return version < 2
                ? Verdict.refused("event-unknown", "a kind's version is a number from 2 on")
                : Ids.check(text.substring(0, at)).map(name -> new EventKind(name, version));
    }

    private static int version(String digits) {
        int version = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            boolean plain = digit >= (i == 0 ? '1' : '0') && digit <= '9';
            if (!plain || i == MOST_DIGITS) {
                return 0;
            }
            version = version * 10 + (digit - '0');
        }
        return version;
    }

    static void append(Event<?> event, LineWriter out) {
        out.append(event.kind());
        if (event.kindVersion() > 1) {
            out.append('@').append(event.kindVersion());
        }
    }
}
