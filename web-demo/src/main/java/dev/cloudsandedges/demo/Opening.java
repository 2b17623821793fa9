package dev.cloudsandedges.demo;

import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.wasm.BrowserWorld;
import dev.cloudsandedges.wasm.IndexedDbEventStore;

/** Opens the world that this browser keeps; where that fails, the players choose how to go on. */
final class Opening {

    private static final String WORLD = "page";

    private final Trouble trouble = new Trouble(WORLD, this::playInMemory, this::startOver);

    void begin() {
        BrowserWorld.open(WORLD, null, Computer.bots(), opened -> {
            Dom.byId("loading").setHidden(true);
            Refusal why = opened.refusal();
            if (why == null) {
                new Page(opened.orThrow()).begin();
            } else {
                trouble.show(why);
            }
        });
    }

    private void playInMemory() {
        Dom.byId("visit-note").setHidden(false);
        new Page(BrowserWorld.inMemory(null, Computer.bots())).begin();
    }

    private void startOver() {
        IndexedDbEventStore.erase(WORLD, erased -> {
            Refusal why = erased.refusal();
            if (why == null) {
                begin();
            } else {
                trouble.show(why);
            }
        });
    }
}
