package dev.cloudsandedges.backend.access;

import dev.cloudsandedges.verdict.Refusal;

import java.util.List;

/** Everything that somebody can ask of the back end. */
public enum Operation {
    USER_CREATE("create", "create a user"),
    USER_SET_NAME("set-name", "rename this user"),
    USER_REQUEST_MATCH("create-match-request", "ask for a match as this user"),
    USER_REFUSE_MATCH("refuse-match-request", "refuse a match"),
    MATCH_CREATE("create", "create a match"),
    MATCH_JOIN_REQUEST("join-request", "ask for a seat"),
    MATCH_JOIN("join", "seat a player"),
    MATCH_REFUSE_JOIN("refuse-join", "refuse a seat"),
    MATCH_LEAVE("leave", "leave a match"),
    MATCH_START("start", "start a match"),
    MATCH_TAKE_TURN("take-turn", "take a turn"),
    MATCH_RESIGN("resign", "resign"),
    MATCH_REQUEST_UNDO("request-undo", "take back a move"),
    MATCH_AGREE_UNDO("agree-undo", "agree to an undo"),
    MATCH_REFUSE_UNDO("refuse-undo", "refuse an undo"),
    MATCH_REMATCH("rematch", "ask for a rematch"),
    MATCH_REFUSE_REMATCH("refuse-rematch", "refuse a rematch"),
    MATCH_CANCEL("cancel", "cancel this match"),
    MATCH_RUN_OUT("run-out", "say that somebody's time has run out"),
    EFFECTS_BEGIN("begin", "begin the effects of this process"),
    EFFECT_RECORD("record", "record an effect of this process"),
    MATCH_VIEW("match", "look at a match"),
    OPEN_MATCHES_VIEW("open-matches", "look at the open matches"),
    PLAYER_MATCHES_VIEW("player-matches", "look at a player's matches"),
    USERS_VIEW("users", "look at users"),
    REQUESTS_VIEW("requests", "look at this user's requests"),
    LEADERBOARD_VIEW("leaderboard", "look at the leaderboard"),
    ADMINISTER("administration", "administer this engine");

    private final String word;
    private final String phrase;

    Operation(String word, String phrase) {
        this.word = word;
        this.phrase = phrase;
    }

    /**
     * What a command of another kind than these is refused with: {@code command-unknown}.
     *
     * @param subject whom the commands are for
     */
    public static Refusal unknown(String subject, List<Operation> commands) {
        StringBuilder known = new StringBuilder();
        for (Operation command : commands) {
            known.append(known.length() == 0 ? "" : ", ").append(command.word);
        }
        return Refusal.of(
                        "command-unknown",
                        subject + " knows no such command. There are " + known + ".")
                .with("field", "kind");
    }

    /** The command's kind, or the view's name. */
    public String word() {
        return word;
    }

    /** What it does, to stand behind "may not". */
    String phrase() {
        return phrase;
    }
}
