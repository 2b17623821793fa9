package dev.cloudsandedges.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.browser.Browser;
import dev.cloudsandedges.conformance.browser.PageServer;
import dev.cloudsandedges.dotsandboxes.Line;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import java.nio.file.Path;
import java.util.List;

class WatchIT {

    private static PageServer server;
    private static Browser browser;

    private PageUser user;

    @BeforeAll
    static void start() throws Exception {
        server = PageServer.of(Path.of("target", "site"));
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        server.close();
    }

    @BeforeEach
    void open_the_page_without_a_past() {
        user = new PageUser(browser);
        browser.open(server.address().resolve("icon.svg"));
        user.forget();
        user.open(server.address());
    }

    @Test
    void a_match_from_a_file_is_looked_at_step_by_step_forwards_and_backwards() {
        user.watch(ToldMatch.script());
        user.awaitText("#watch-where", "Step 1 of 9, line 2");
        assertFalse(user.find("#watch-back").isEnabled());
        user.press(Keys.END);
        user.awaitText("#watch-where", "Step 9 of 9, line 11");
        assertTrue(user.text("#watch-says").endsWith("Ada wins, 1 to 0."));
        assertEquals(4, user.all("#watch-board .line.drawn").size());
        assertEquals(1, user.all("#watch-board .box").size());
        assertFalse(user.find("#watch-on").isEnabled());
        user.find("#watch-back").click();
        user.awaitText("#watch-where", "Step 8 of 9, line 10");
        assertEquals(3, user.all("#watch-board .line.drawn").size());
        assertEquals(0, user.all("#watch-board .box").size());
        user.find("#watch-back").click();
        user.find("#watch-back").click();
        user.awaitText("#watch-why", "line-taken: This line is drawn already; choose a free one.");
        user.find("#watch-back").click();
        user.awaitText("#watch-note", "the first line");
        user.find("#watch-on").click();
        user.awaitText("#watch-where", "Step 6 of 9, line 8");
        user.find("#watch-close").click();
        user.await("#start-form");
    }

    @Test
    void a_file_that_tells_of_no_match_is_refused_and_says_where() {
        user.choose("{\"query\":{}}\nnonsense");
        user.awaitText(
                "#watch-refusal",
                "Line 2 of this file: The document is not JSON at line 1, column 1.");
        user.watch(ToldMatch.log());
        user.awaitText("#watch-where", "Step 1 of 9, line 2");
    }

    @Test
    void the_log_that_the_page_saves_is_such_a_file() {
        user.begin("Ada", "Bob", 3);
        List<Line> lines = PlayedGame.shuffled(3, 4);
        user.await("#board .playing");
        user.drawAtOnce(lines.subList(0, 5));
        user.find("#log summary").click();
        browser.await("URL.createObjectURL = blob => { window.saved = blob; return '#'; }, true");
        user.await("#download-log").click();
        Object log = browser.await("""
                (async () => {
                    while (!window.saved) await new Promise(done => setTimeout(done, 10));
                    return window.saved.text();
                })()
                """);
        user.find("#new-game").click();
        user.watch(String.valueOf(log));
        user.press(Keys.END);
        user.until(driver -> user.all("#watch-board .line.drawn").size() == 5);
        assertEquals(
                1,
                user.all("#watch-board " + PageUser.mark(lines.get(4)) + ".last")
                        .size());
    }
}
