package dev.cloudsandedges.host;

import dev.cloudsandedges.eventsourcing.Effect;

/**
 * Where what a process wants of the world outside is brought about: a notification, a mail, a
 * sound.
 *
 * <p>An engine hands an effect over once what it follows from is stored, when the engine has read
 * the log to its end, and never while it reads what was or rebuilds. It hands it over again only
 * after it has {@linkplain Acknowledgement#failed failed}. What is acknowledged is recorded on the
 * log, and then no engine hands it over any more.
 *
 * <p>Not promised: that an effect is handed over only once. An engine that stops between an effect
 * and its record leaves it to the next one, and of several engines that have a port for the same
 * process on one log, each may hand it over before it has read another's record. The id is the same
 * each time: whoever must not do a thing twice remembers ids.
 */
@FunctionalInterface
public interface Effects {

    /** How an effect ended. Called at once or later, on the thread that owns the engine. */
    interface Acknowledgement {

        /** It has happened. Saying so again changes nothing. */
        void done();

        /**
         * It has not happened. The engine hands it over again when it is next pumped or refreshed,
         * or given a command. Changes nothing once it was done.
         *
         * @param why shown to administrators
         */
        void failed(String why);
    }

    /**
     * Brings an effect about. Throwing is the same as {@linkplain Acknowledgement#failed failing}
     * with the exception's message.
     *
     * @param id {@code <process>-<position>-<index>}: of the event that the effect follows from,
     *     and which one of that event's effects it is, from 0; the same on every host
     */
    void perform(String id, Effect effect, Acknowledgement acknowledgement);
}
