package dev.cloudsandedges.conformance.simulation;

/** What holds after every step of every run. */
public enum Law {
    NO_GAPS("Positions run from 1 without gap or repeat, and so do the versions of each stream."),
    NOTHING_IS_LOST("What is on the log once stays there, unchanged."),
    WHOLE_OR_NOT("An append lands whole or not at all, and an acknowledged one has landed."),
    ONE_SPELLING("Every event is spelled canonically and is of a known kind."),
    ONCE("A command's events stand together, on one stream, once."),
    TRUE_ANSWERS(
            "An accepted answer names the events of its command, of its actor, on its stream."),
    SAME_ANSWER("A command that is delivered again is accepted with the same answer, anywhere."),
    REFUSED_IS_NOTHING("A refused command has left no event."),
    NO_ALARM("No host fails on a command, and none finds the log corrupt."),
    FOLLOWERS_FOLLOW("No read model and no process ever stops."),
    AS_FRESH("A host shows what a fresh engine shows that has read the log up to there."),
    CREATED_USERS("Only users who were created ask for seats."),
    RISING("Who listens hears of every growth, in rising positions, whoever else throws."),
    TRUE_HINTS("A host announces what it has written, once it is stored and taken in."),
    HINTS_OF_NOTHING_NEW("Whoever hears of what it has read already does nothing."),
    AS_TOLD("Once faults stop, lists and standings are those that the plain world has counted."),
    ONE_OUTCOME("Every request has one outcome, and no outcome lacks its request."),
    THREE_AT_MOST("Nobody is in more than three unfinished matches."),
    FAIR_LIMIT("Whoever is refused for too many matches is in three, or about to be."),
    INVITED_FIRST("Those for whom a match was created are seated before anybody else."),
    FORWARD_ONLY("A match's life only goes forward: one start, one end."),
    IN_TURN("Only the player to move moves, legally, and the turn passes as in the plain game."),
    MOVES_IN_TIME("A move is made before its player's clock falls."),
    TIME_RUNS_OUT("Time runs out once for each clock that has fallen by the event's time, the"
            + " earliest first, and for no other; then it goes as the plain game says."),
    TRUE_CLOCKS("What an event says of clocks is what the plain clocks say."),
    TRUE_TIMES("An event has a time at which its command came to a host, or a host ticked."),
    NEXT_TICK("A host knows when the next clock falls, by as much of the log as it has read."),
    NO_TIME_IS_LOST("Once faults stop and hosts have ticked, nobody's time is over."),
    UNDO_BY_CONSENT("A move is taken back if the game lets it and all who are asked agree, and"
            + " then at once."),
    UNDO_GOES_BACK("After an undo the game stands where it stood before the move, and so does its"
            + " chance."),
    HIDDEN("No view and no answer shows anybody what the game hides from them."),
    RIGHT_OUTCOME("A match ends with the plain game, with its points and its winners."),
    FOR_ONESELF("Nobody acts for another, and only processes create, fill and start matches."),
    ONLY_LIVE("Effects are handed over at the end of the log, for what happened since they began"
            + " and is not recorded; reading what was and rebuilding hand nothing over."),
    AS_WANTED("An effect is what the plain world wants, under its id."),
    HANDED_OVER_ONCE("No engine hands an effect over again, unless it has failed."),
    RECORDED_WHEN_DONE("An effect is recorded once, when a host has acknowledged it."),
    ALL_EFFECTS("Once faults stop, every effect since they began was handed over and is recorded."),
    ALL_SETTLED("Once faults stop, every request has an outcome and every full match has begun."),
    ALL_CAUGHT_UP("Once faults stop, every host reaches the end of the log and has answered."),
    RIGHT_REASON("Whoever is refused is told a reason that was there."),
    AS_ASKED("A command's event says what was asked for, and what cannot be asked for has none."),
    GOOD_NAMES("Every name is visible, and at most forty signs long."),
    CLOSED("What is not for everybody is shown to nobody else."),
    SENSELESS_QUERIES("A query that makes no sense is refused, and the field is named."),
    ONLY_RIGHT_SNAPSHOTS(
            "A host begins with a snapshot if it is whole and of this log, and only then."),
    SAME_AGAIN("The same seed gives the same run and the same log.");

    private final String sentence;

    Law(String sentence) {
        this.sentence = sentence;
    }

    /** The law in words. */
    public String sentence() {
        return sentence;
    }
}
