package dev.cloudsandedges.demo;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.wasm.BrowserWorld;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Location;

/**
 * The page while it is played: it shows the newest match on the log, or the start where there is
 * none or the players want another one.
 */
final class Page {

    private final BrowserWorld world;
    private final CloudsAndEdges engine;
    private final MatchBook matches;
    private final StartScreen start;
    private final LogPanel log;
    private @Nullable PlayScreen play;
    private boolean choosing;
    private boolean watching;

    Page(BrowserWorld world) {
        this.world = world;
        this.engine = world.engine();
        this.matches = new MatchBook(engine, BrowserWorld::entropy);
        this.start = new StartScreen(matches, () -> choose(false));
        this.log = new LogPanel(engine);
    }

    void begin() {
        Dom.byId("new-game").addEventListener("click", event -> choose(true));
        Dom.byId("rematch").addEventListener("click", event -> rematch());
        Dom.byId("download-log").addEventListener("click", event -> LogFile.save(world.store()));
        Dom.document().addEventListener("visibilitychange", event -> engine.refresh());
        new WatchScreen(() -> watch(true), () -> watch(false));
        engine.subscribe(position -> moved());
        moved();
    }

    private void moved() {
        if (engine.fault() != null) {
            Location.current().reload(); // and the players are told what is wrong with the log
            return;
        }
        MatchView newest = matches.newest();
        if (newest != null && (play == null || !play.shows(newest))) {
            boolean asked = play != null || choosing || !Dom.byId("start").isHidden();
            play = new PlayScreen(engine, world.store(), newest, asked);
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
            start.suggest(Lineup.of(play.view()));
            Dom.input("name-1").focus();
            Dom.input("name-1").select();
        }
    }

    private void watch(boolean yes) {
        watching = yes;
        arrange();
        if (!yes) {
            Dom.byId("watch-open").focus();
        }
    }

    private void arrange() {
        boolean starting = choosing || play == null;
        Dom.byId("watch").setHidden(!watching);
        Dom.byId("start").setHidden(watching || !starting);
        Dom.byId("play").setHidden(watching || starting);
        Dom.byId("resume").setHidden(play == null);
    }

    private void rematch() {
        PlayScreen finished = play;
        if (finished != null) {
            Dom.byId("rematch").setHidden(true);
            matches.rematch(finished.view(), why -> {
                if (why != null) {
                    finished.refuse(why);
                    finished.follow();
                }
            });
        }
    }
}
