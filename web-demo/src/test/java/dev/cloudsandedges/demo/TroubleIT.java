package dev.cloudsandedges.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.browser.Browser;
import dev.cloudsandedges.conformance.browser.PageServer;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chromium.HasCdp;

import java.nio.file.Path;
import java.util.Map;

class TroubleIT {

    private static final Line LINE = new Line(1, 1, Direction.DOWN);

    private PageServer server;
    private Browser browser;
    private PageUser user;

    @BeforeEach
    void start() throws Exception {
        server = PageServer.of(Path.of("target", "site"));
        browser = Browser.start();
        user = new PageUser(browser);
    }

    @AfterEach
    void stop() throws Exception {
        browser.close();
        server.close();
    }

    @Test
    void without_a_database_the_players_may_play_for_this_visit() {
        ((HasCdp) browser.driver())
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "Object.defineProperty(window, 'indexedDB', {value: null})"));
        user.open(server.address());
        user.awaitText("#trouble-why", "This browser keeps no database for this page.");
        user.await("#play-in-memory").click();
        user.begin("Ada", "Bob", 3);
        user.draw(LINE);
        user.awaitText("#turn", "Bob\u2019s turn");
        user.await("#visit-note");
    }

    @Test
    void a_damaged_log_is_named_and_kept_until_the_players_start_over() {
        user.open(server.address());
        user.begin("Ada", "Bob", 3);
        user.draw(LINE);
        user.awaitText("#turn", "Bob\u2019s turn");
        damage(7);
        user.open(server.address());
        assertTrue(user.await("#trouble-why")
                .getText()
                .startsWith("The log is corrupt at position 7:"));
        user.open(server.address());
        user.await("#start-over").click();
        user.begin("Eve", "Fay", 3);
        user.awaitText("#turn", "Eve\u2019s turn");
        user.awaitText("#log-size", "\u00b7 6 events");
    }

    private void damage(int position) {
        browser.await("""
                new Promise(done => {
                    indexedDB.open("clouds-and-edges/page").onsuccess = event => {
                        const database = event.target.result;
                        const change = database.transaction("events", "readwrite");
                        const events = change.objectStore("events");
                        events.get(a[0]).onsuccess = found => {
                            const row = found.target.result;
                            events.put({...row, text: row.text.replace("down", "right")});
                        };
                        change.oncomplete = () => { database.close(); done(true); };
                    };
                })
                """, position);
    }
}
