package dev.cloudsandedges.conformance.browser;

import dev.cloudsandedges.host.SnapshotStore;

import java.util.List;
import java.util.function.Consumer;

/** The snapshot of {@link dev.cloudsandedges.wasm.IndexedDbSnapshotStore} in a tab. */
record BrowserSnapshotStore(AdapterTab tab, String world) implements SnapshotStore {

    @Override
    public void load(Consumer<Loaded> then) {
        tab.call(answer -> then.accept(loaded(answer)), "load", world);
    }

    @Override
    public void save(long position, List<String> lines, Consumer<Saved> then) {
        tab.call(
                answer -> then.accept(saved(answer)),
                "save",
                world,
                String.valueOf(position),
                String.join("\n", lines));
    }

    private static Loaded loaded(String answer) {
        return switch (Wire.head(answer)) {
            case "none" -> new Loaded.None();
            case "found" -> new Loaded.Found(Wire.rows(Wire.rest(answer)));
            default -> new Loaded.Failed(Wire.rest(answer));
        };
    }

    private static Saved saved(String answer) {
        return answer.equals("done") ? new Saved.Done() : new Saved.Failed(Wire.rest(answer));
    }
}
