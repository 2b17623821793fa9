package dev.cloudsandedges.wasm;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Subscription;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Waits until an engine that was just opened knows every event that its log has. */
final class FirstReading {

    private final CloudsAndEdges engine;
    private final Consumer<@Nullable Refusal> then;
    private final Subscription moves;
    private boolean asking;
    private boolean over;

    private FirstReading(CloudsAndEdges engine, Consumer<@Nullable Refusal> then) {
        this.engine = engine;
        this.then = then;
        moves = engine.subscribe(position -> look());
    }

    /** Calls {@code then} once: with null, or with the reason why the log cannot be used. */
    static void of(CloudsAndEdges engine, Consumer<@Nullable Refusal> then) {
        new FirstReading(engine, then).look();
    }

    /** The engine is there when the log holds nothing behind its position. */
    private void look() {
        CorruptLog fault = engine.fault();
        if (fault != null) {
            end(BrowserWorld.corrupt(fault));
        } else if (!asking) {
            asking = true;
            long known = engine.position();
            engine.log(known, 1, read -> answered(known, read));
        }
    }

    private void answered(long known, Verdict<List<String>> read) {
        asking = false;
        Refusal why = read.refusal();
        if (why != null) {
            end(why);
        } else if (read.orThrow().isEmpty()) {
            end(null);
        } else if (engine.position() > known) {
            look();
        } else {
            engine.refresh(); // its own reading may have failed; otherwise this changes nothing
        }
    }

    private void end(@Nullable Refusal why) {
        if (!over) {
            over = true;
            moves.close();
            then.accept(why);
        }
    }
}
