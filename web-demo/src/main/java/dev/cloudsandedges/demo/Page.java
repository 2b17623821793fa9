package dev.cloudsandedges.demo;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.eventsourcing.CorruptLog;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.wasm.BrowserWorld;

import org.jspecify.annotations.Nullable;

/**
 * The page while it is played: it shows the newest match on the log, or the start where there is none
 * or the players want another one.
 */
final class Page {

    private final BrowserWorld world;
    private final CloudsAndEdges engine;
    private final Trouble trouble;
    private final MatchBook matches;
    private final StartScreen start;
    private final LogPanel log;
    private @Nullable PlayScreen play;
    private boolean choosing;

    Page(BrowserWorld world, Trouble trouble) {
        this.world = world;
        this.engine = world.engine();
        this.trouble = trouble;
        this.matches = new MatchBook(engine, BrowserWorld::entropy);
        this.start = new StartScreen(matches, () -> choose(false));
        this.log = new LogPanel(engine);
    }

    void begin() {
        Dom.byId("new-game").addEventListener("click", event -> choose(true));
        Dom.byId("rematch").addEventListener("click", event -> rematch());
        Dom.document().addEventListener("visibilitychange", event -> engine.refresh());
        engine.subscribe(position -> moved());
        moved();
    }

    private void moved() {
        CorruptLog fault = engine.fault();
        if (fault != null) {
            trouble.show(Refusal.of("log-corrupt", String.valueOf(fault.getMessage())));
            return;
        }
        MatchView newest = matches.newest();
        if (newest != null && (play == null || !play.shows(newest))) {
            boolean asked = play != null || choosing || !Dom.byId("start").isHidden();
            play = new PlayScreen(engine, world.store(), newest);
            choosing = false;
            arrange();
            if (asked) {
                play.focus();
            }
        }
        arrange();
        if (play != null) {
            play.follow();
        }
        log.follow();
    }

    private void choose(boolean another) {
        choosing = another;
        arrange();
        if (another && play != null) {
            start.suggest(Lineup.of(play.view()).namesByEmblem());
            Dom.input("name-1").focus();
        }
    }

    private void arrange() {
        boolean starting = choosing || play == null;
        Dom.byId("start").setHidden(!starting);
        Dom.byId("play").setHidden(starting);
        Dom.byId("resume").setHidden(play == null);
    }

    private void rematch() {
        PlayScreen finished = play;
        if (finished != null) {
            matches.rematch(finished.view(), why -> {
                if (why != null) {
                    finished.refuse(why);
                }
            });
        }
    }
}
