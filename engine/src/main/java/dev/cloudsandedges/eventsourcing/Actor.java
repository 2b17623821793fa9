package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

/**
 * Who acts, as the host has authenticated them. Never read from a command's own document.
 *
 * <p>Written {@code player:<id>}, {@code admin:<id>}, {@code process:<name>} or {@code guest}.
 */
public sealed interface Actor {

    /** Somebody not known. */
    Actor GUEST = new Guest();

    /** A signed-in user. */
    record Player(String id) implements Actor {
        public Player {
            Ids.require(id);
        }

        @Override
        public String text() {
            return "player:" + id;
        }
    }

    /** Somebody who runs the service. */
    record Administrator(String id) implements Actor {
        public Administrator {
            Ids.require(id);
        }

        @Override
        public String text() {
            return "admin:" + id;
        }
    }

    /** A part of the program itself. No client can be one: hosts pass it from their own code. */
    record Internal(String name) implements Actor {
        public Internal {
            Ids.require(name);
        }

        @Override
        public String text() {
            return "process:" + name;
        }
    }

    /** Somebody not known. */
    record Guest() implements Actor {
        @Override
        public String text() {
            return "guest";
        }
    }

    /** The spelling on the log. */
    String text();

    /** A signed-in user. */
    static Actor player(String id) {
        return new Player(id);
    }

    /** Somebody who runs the service. */
    static Actor administrator(String id) {
        return new Administrator(id);
    }

    /** A part of the program itself. */
    static Actor process(String name) {
        return new Internal(name);
    }

    /** Whether a text names an actor. */
    static boolean isActor(String text) {
        int colon = text.indexOf(':');
        boolean kind = text.startsWith("player:")
                || text.startsWith("process:")
                || text.startsWith("admin:");
        return kind ? Ids.isId(text, colon + 1) : text.equals("guest");
    }

    /** Whether a text names a process, if it names an actor. */
    static boolean isProcess(String text) {
        return text.startsWith("process:");
    }

    /** The actor that a text names, or a refusal {@code actor-invalid}. */
    static Verdict<Actor> parse(String text) {
        if (!isActor(text)) {
            return Verdict.refused(Refusal.of(
                    "actor-invalid",
                    "An actor is player:<id>, admin:<id>, process:<name> or guest."));
        }
        int colon = text.indexOf(':');
        String id = text.substring(colon + 1);
        return Verdict.accepted(
                switch (text.substring(0, Math.max(colon, 0))) {
                    case "player" -> new Player(id);
                    case "admin" -> new Administrator(id);
                    case "process" -> new Internal(id);
                    default -> GUEST;
                });
    }
}
