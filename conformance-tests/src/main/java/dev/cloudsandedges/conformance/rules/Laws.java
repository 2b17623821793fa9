package dev.cloudsandedges.conformance.rules;

import java.util.List;

/** The laws of {@link dev.cloudsandedges.rules.Rules}: what the engine relies on in every game. */
public final class Laws {

    static final Law NOTHING_IS_THROWN = Law.everywhere(
                    "whatever is asked nothing is thrown", Questions::nothingIsThrown)
            .ofManyEnds();

    static final Law REFUSED_CHANGES_NOTHING = Law.everywhere(
            "a refused move changes nothing",
            PurityLaws::aRefusedMoveChangesNothing,
            NOTHING_IS_THROWN);

    static final Law ACCEPTED_CHANGES_NOTHING = Law.everywhere(
            "an accepted move changes nothing in the state before it",
            PurityLaws::anAcceptedMoveChangesNothingInTheStateBefore,
            NOTHING_IS_THROWN,
            REFUSED_CHANGES_NOTHING);

    static final Law SAME_MOVE = Law.everywhere(
            "the same move gives the same",
            PurityLaws::theSameMoveGivesTheSame,
            NOTHING_IS_THROWN,
            REFUSED_CHANGES_NOTHING,
            ACCEPTED_CHANGES_NOTHING);

    static final Law SAME_MATCH = Law.atTheEnd(
            "the same match gives the same at every step",
            PurityLaws::theSameMatchGivesTheSame,
            NOTHING_IS_THROWN,
            REFUSED_CHANGES_NOTHING,
            ACCEPTED_CHANGES_NOTHING,
            SAME_MOVE);

    private static final List<Law> PURE = List.of(
            NOTHING_IS_THROWN,
            REFUSED_CHANGES_NOTHING,
            ACCEPTED_CHANGES_NOTHING,
            SAME_MOVE,
            SAME_MATCH);

    static final Law LUCK = pure(
            Law.everywhere("luck comes from chance alone", PurityLaws::luckComesFromChanceAlone));

    static final Law REGISTERED =
            Law.everywhere("the rules can be registered", WritingLaws::theRulesCanBeRegistered);

    static final Law SETTINGS_SPELLING = pure(Law.everywhere(
            "settings have one spelling and are read back", WritingLaws::settingsHaveOneSpelling));

    static final Law MOVES_SPELLING = pure(Law.everywhere(
            "moves have one spelling and are read back", WritingLaws::movesHaveOneSpelling));

    static final Law STATES_SPELLING = pure(Law.everywhere(
            "states have one spelling and are read back", WritingLaws::statesHaveOneSpelling));

    static final Law LISTED_IS_ACCEPTED =
            pure(Law.everywhere("a listed move is accepted", MoveLaws::aListedMoveIsAccepted)
                    .ofManyEnds());

    static final Law UNLISTED_IS_REFUSED = pure(Law.everywhere(
            "a move that is not listed is refused",
            MoveLaws::aMoveThatIsNotListedIsRefused,
            MOVES_SPELLING));

    static final Law REASONS = pure(Law.everywhere(
            "a refusal has a code and a sentence", MoveLaws::aRefusalHasACodeAndASentence));

    static final Law LISTED_ONCE =
            pure(Law.everywhere("a move is listed once", MoveLaws::aMoveIsListedOnce));

    static final Law LISTED_IN_ORDER = pure(Law.everywhere(
            "moves are listed in a fixed order", MoveLaws::movesAreListedInAFixedOrder));

    static final Law VIEWS = pure(Law.everywhere(
            "a view is a document and the same every time",
            ViewLaws::aViewIsADocumentAndTheSameEveryTime));

    static final Law READ_PLAYS_ON = pure(Law.everywhere(
            "a state that was read plays on as the one that was written",
            WritingLaws::aStateThatWasReadPlaysOnAsTheOneThatWasWritten,
            STATES_SPELLING,
            LISTED_IN_ORDER,
            VIEWS));

    static final Law SUMS = pure(Law.everywhere(
            "digests are equal exactly for equal states",
            WritingLaws::sumsAreEqualExactlyForEqualStates,
            STATES_SPELLING));

    static final Law AT_THE_TABLE = pure(Law.everywhere(
            "only seats at the table are to move", EndLaws::onlySeatsAtTheTableAreToMove));

    static final Law MOVER_HAS_A_MOVE =
            pure(Law.everywhere("who is to move has a move", MoveLaws::whoIsToMoveHasAMove)
                    .ofManyEnds());

    static final Law OTHERS_HAVE_NONE = pure(
            Law.everywhere("who is not to move has no moves", MoveLaws::whoIsNotToMoveHasNoMoves));

    static final Law EXPLAINED = pure(Law.everywhere(
            "explaining a move agrees with playing it", MoveLaws::explainingAgreesWithPlaying));

    static final Law DRAWN = pure(Law.everywhere(
            "a drawn move is accepted and drawn again with the same luck",
            MoveLaws::aDrawnMoveIsAcceptedAndDrawnAgain,
            LISTED_IS_ACCEPTED,
            LISTED_IN_ORDER,
            MOVER_HAS_A_MOVE));

    static final Law LATE = pure(Law.everywhere(
            "a move for who is late is accepted and drawn through chance alone",
            ClockLaws::aMoveForWhoIsLateIsAcceptedAndDrawnThroughChanceAlone,
            DRAWN));

    static final Law GONE_NEVER_MOVE =
            pure(Law.everywhere("who gave up is never to move", EndLaws::whoGaveUpIsNeverToMove));

    static final Law GONE_CANNOT_WIN =
            pure(Law.everywhere("who gave up cannot win", EndLaws::whoGaveUpCannotWin));

    static final Law OTHERS_GO_ON = pure(Law.everywhere(
            "the others go on when one gives up", EndLaws::theOthersGoOnWhenOneGivesUp));

    static final Law OUTCOME_AT_THE_END = pure(Law.everywhere(
                    "there is an outcome exactly when nobody is to move",
                    EndLaws::thereIsAnOutcomeExactlyWhenNobodyIsToMove,
                    OTHERS_GO_ON)
            .ofManyEnds());

    static final Law OUTCOME_IS_WHOLE = pure(Law.everywhere(
                    "an outcome is of every seat and the best have won",
                    EndLaws::anOutcomeIsOfEverySeatAndTheBestHaveWon)
            .ofManyEnds());

    static final Law ENDS = pure(
            Law.everywhere("a match ends in time", EndLaws::aMatchEndsInTime, OUTCOME_AT_THE_END)
                    .ofManyEnds());

    static final Law PHASE = pure(Law.everywhere("a phase is a word", EndLaws::aPhaseIsAWord));

    static final Law SECRETS = pure(Law.everywhere(
            "a view tells nothing that the viewer must not know",
            ViewLaws::aViewTellsNothingThatTheViewerMustNotKnow,
            VIEWS,
            LISTED_IN_ORDER));

    static final Law HIDDEN_MOVES = pure(Law.everywhere(
            "a move tells nothing that the viewer must not know",
            ViewLaws::aMoveTellsNothingThatTheViewerMustNotKnow));

    static final Law TAKEN_BACK = pure(Law.everywhere(
            "what was before can be taken up again",
            ViewLaws::whatWasBeforeCanBeTakenUpAgain,
            STATES_SPELLING,
            READ_PLAYS_ON));

    static final Law ALIKE = pure(Law.everywhere(
            "seats are alike where the trial says so",
            ViewLaws::seatsAreAlike,
            AT_THE_TABLE,
            OTHERS_GO_ON));

    static final Law REPLAYED = pure(Law.atTheEnd(
            "a match through the engine is shown again at every step of its log",
            EngineLaws::aMatchThroughTheEngineIsShownAgainAtEveryStepOfItsLog,
            REGISTERED,
            SETTINGS_SPELLING,
            MOVES_SPELLING,
            GONE_NEVER_MOVE,
            AT_THE_TABLE,
            OUTCOME_AT_THE_END,
            VIEWS));

    static final Law UNDONE = pure(Law.nowAndThen(
            "moves that are taken back leave no trace",
            UndoLaws::movesThatAreTakenBackLeaveNoTrace,
            REPLAYED,
            REGISTERED,
            SETTINGS_SPELLING,
            MOVES_SPELLING,
            AT_THE_TABLE,
            GONE_NEVER_MOVE,
            OUTCOME_AT_THE_END,
            VIEWS,
            TAKEN_BACK));

    static final Law TIMED = pure(Law.nowAndThen(
            "a match goes on to its end though nobody moves in time",
            ClockLaws::aMatchGoesOnToItsEndThoughNobodyMovesInTime,
            REPLAYED,
            REGISTERED,
            SETTINGS_SPELLING,
            MOVES_SPELLING,
            AT_THE_TABLE,
            MOVER_HAS_A_MOVE,
            DRAWN,
            LATE,
            GONE_NEVER_MOVE,
            OTHERS_GO_ON,
            OUTCOME_AT_THE_END,
            VIEWS));

    static final Law SCRIPTED = pure(Law.atTheEnd(
            "a script of a match leads to the same",
            EngineLaws::aScriptOfAMatchLeadsToTheSame,
            REPLAYED,
            REGISTERED));

    private static final List<Law> ALL = List.of(
            NOTHING_IS_THROWN,
            REFUSED_CHANGES_NOTHING,
            ACCEPTED_CHANGES_NOTHING,
            SAME_MOVE,
            SAME_MATCH,
            LUCK,
            REGISTERED,
            SETTINGS_SPELLING,
            MOVES_SPELLING,
            STATES_SPELLING,
            LISTED_IS_ACCEPTED,
            UNLISTED_IS_REFUSED,
            REASONS,
            LISTED_ONCE,
            LISTED_IN_ORDER,
            VIEWS,
            READ_PLAYS_ON,
            SUMS,
            AT_THE_TABLE,
            MOVER_HAS_A_MOVE,
            OTHERS_HAVE_NONE,
            EXPLAINED,
            DRAWN,
            LATE,
            GONE_NEVER_MOVE,
            GONE_CANNOT_WIN,
            OTHERS_GO_ON,
            OUTCOME_AT_THE_END,
            OUTCOME_IS_WHOLE,
            ENDS,
            PHASE,
            SECRETS,
            HIDDEN_MOVES,
            TAKEN_BACK,
            ALIKE,
            REPLAYED,
            UNDONE,
            TIMED,
            SCRIPTED);

    private Laws() {}

    /** All laws, those first that others rest on. */
    public static List<Law> all() {
        return ALL;
    }

    /** That rules are functions: without these nothing else can be relied on. */
    static List<Law> pure() {
        return PURE;
    }

    private static Law pure(Law law) {
        return law.restingOn(PURE);
    }
}
