package dev.cloudsandedges.conformance.simulation;

/** A state worth reaching: a law proves nothing about states that no run is ever in. */
public enum Reached {
    RACE_LOST("an append found that another host had written first"),
    EFFECT_RACED("two hosts carried out the same effect, and one of them lost"),
    CRASH_BEFORE_WRITE("a host crashed before its append was written"),
    CRASH_AFTER_WRITE("a host crashed after its append was written, before it knew"),
    CRASH_IN_READ("a host crashed while it read"),
    CRASH_AT_REST("a host crashed at any other time"),
    WRITTEN_BY_THE_DEAD("an append was written after its host had crashed"),
    RESTARTED("a host opened the log again"),
    EFFECT_PENDING_AT_CRASH("a request had no outcome when a host crashed"),
    EFFECT_AFTER_RESTART("such a request got its outcome from a host that had crashed"),
    EFFECTS_BEGAN_LATE("effects began on a log that had events already"),
    EFFECT_HANDED_OVER("an effect was handed over"),
    EFFECT_HANDED_OVER_TWICE("the same effect was handed over by another host, too"),
    EFFECT_AFTER_CRASH("an effect was handed over again, by a host that had crashed"),
    EFFECT_AFTER_FAILURE("an effect that had failed was handed over again"),
    PORT_THREW("a port threw"),
    EFFECT_FAILED("a port said that it had failed"),
    EFFECT_FORGOTTEN("a port never answered"),
    EFFECT_ACKNOWLEDGED_LATE("an effect was acknowledged late"),
    EFFECT_ACKNOWLEDGED_TWICE("an effect was acknowledged twice"),
    EFFECT_PENDING_AT_REBUILD("the process with effects was rebuilt while some were not recorded"),
    CRASH_BEFORE_EFFECT("a host crashed between an event and its effect"),
    CRASH_BEFORE_ACKNOWLEDGED("a host crashed between an effect and its acknowledgement"),
    CRASH_BEFORE_RECORD("a host crashed between an acknowledgement and its record"),
    APPEND_FAILED_UNWRITTEN("an append failed and was not written"),
    APPEND_FAILED_WRITTEN("an append was written, and its host was told that it failed"),
    APPEND_WRITTEN_LATE("an append was called failed first, and tried afterwards"),
    READ_FAILED("a read failed"),
    READ_SHORT("a read gave fewer events than there were"),
    SEVERAL_EVENTS_AT_ONCE("an append held several events"),
    COMMAND_LOST("a command never arrived"),
    COMMAND_LATE("a command arrived long after it was sent"),
    COMMAND_REPEATED("a command arrived more than once"),
    HOST_WAS_DOWN("a command arrived at a host that had crashed"),
    ANSWER_LOST("an answer never reached the client"),
    RETRIED("a client sent its command again under the same id"),
    SAME_ANSWER_AGAIN("a command was accepted again, with its first answer"),
    SAME_ANSWER_ELSEWHERE("the same, on another host or after a crash"),
    SAME_REFUSAL_AGAIN("a command was refused again by the same host, with its first answer"),
    REPLAYED_BY_ANOTHER("a command was replayed by another user"),
    LISTENER_THREW("a listener threw"),
    STREAM_READ_AGAIN("a match that was over was read again for a command"),
    ID_USED_AGAIN("another command to the same stream came under the same id"),
    REPLAYED_ELSEWHERE("a command was replayed into another stream"),
    NOTICE_LOST("a host was not told that the log had grown"),
    NOTICE_LATE("a host was told late"),
    NOTICE_REPEATED("a host was told twice"),
    CLOCK_WENT_BACK("a clock jumped back"),
    CLOCK_STOOD_STILL("a clock stood still"),
    CLOCK_AT_ZERO("a clock began again at 0"),
    REBUILT("a rebuild ended"),
    REBUILT_UNDER_LOAD("a rebuild began while commands were waiting"),
    REBUILD_OVERTAKEN("the log grew while a rebuild was under way"),
    REBUILD_BEGUN_TWICE("a rebuild began while the same one was under way"),
    REBUILD_CANCELLED("a rebuild was cancelled"),
    REBUILD_LOST_IN_CRASH("a rebuild was under way when its host crashed"),
    COMPARED("a host at the end of the log was compared with a fresh engine"),
    COMPARED_BEHIND("a host that lagged behind was compared with a fresh engine"),
    HOSTILE_DOCUMENT("a hostile document came to the door"),
    EXTRA_TURN("a player moved again after a box"),
    FINISHED("a match was finished"),
    TIED("a match was tied"),
    CANCELLED("a match was cancelled"),
    RESIGNED("a player resigned"),
    PLAYED_ON_WITHOUT("a match went on after a player had resigned"),
    LEFT("a player gave a seat back"),
    JOIN_REFUSED("a request for a seat was refused"),
    REMATCHED("a rematch began"),
    REMATCH_REFUSED("a rematch was refused"),
    LIMIT_HIT("a request for a match was refused, for the user was in three");

    private final String words;

    Reached(String words) {
        this.words = words;
    }

    /** The state in words. */
    public String words() {
        return words;
    }
}
