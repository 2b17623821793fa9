package dev.cloudsandedges.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.browser.Browser;
import dev.cloudsandedges.conformance.browser.PageServer;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

class PlayIT {

    private static final List<String> EMBLEMS = List.of("cloud", "sun");
    private static final Line FIRST = new Line(0, 0, Direction.RIGHT);

    private static PageServer server;
    private static Browser browser;
    private static URI page;

    private PageUser user;

    @BeforeAll
    static void start() throws Exception {
        server = PageServer.of(Path.of("target", "site"));
        browser = Browser.start();
        page = server.address();
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        server.close();
    }

    @BeforeEach
    void open_the_page_without_a_past() {
        user = new PageUser(browser);
        browser.open(page.resolve("icon.svg"));
        user.forget();
        user.open(page);
    }

    @Test
    void a_whole_match_is_played_by_hand_and_goes_on_after_a_reload() {
        user.begin("Ada", "Bob", 3);
        PlayedGame game = new PlayedGame(3);
        List<Line> lines = PlayedGame.shuffled(3, 4);
        for (Line line : lines) {
            if (game.drawn() == lines.size() / 2) {
                user.open(page);
                assertShows(game);
            }
            user.draw(line);
            game.draw(line);
            user.await(PageUser.mark(line) + ".drawn.last");
            assertShows(game);
        }
        user.awaitText("#turn", result(game, "Ada", "Bob"));
        user.open(page);
        assertShows(game);
        assertEquals(result(game, "Ada", "Bob"), user.text("#turn"));
    }

    @Test
    void a_whole_match_and_the_next_one_are_begun_and_played_by_keys_alone() {
        user.press(Keys.TAB, "Ada", Keys.TAB);
        user.press(Keys.ARROW_RIGHT);
        user.press(Keys.TAB);
        user.press("Bob", Keys.ENTER);
        user.await("#board .playing");
        PlayedGame game = new PlayedGame(3);
        for (Line line : PlayedGame.lines(3)) {
            boolean begins = line.x() == 0;
            if (begins && game.drawn() > 0) {
                user.press(Keys.ARROW_DOWN);
                user.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
            } else if (!begins) {
                user.press(Keys.ARROW_RIGHT);
            }
            user.press(Keys.ENTER);
            game.draw(line);
            user.await(PageUser.mark(line) + ".drawn");
        }
        user.awaitText("#turn", result(game, "Ada", "Bob"));
        assertShows(game);
        user.press(Keys.TAB);
        user.press(Keys.ENTER);
        user.awaitText("#turn", "Bob\u2019s turn");
        assertEquals(List.of(), user.all("#board .line.drawn"));
        user.press(Keys.SPACE);
        user.await(PageUser.mark(FIRST) + ".drawn[data-emblem=sun]");
        user.awaitText("#turn", "Ada\u2019s turn");
    }

    @Test
    void names_that_the_engine_refuses_are_refused_beside_their_fields() {
        user.begin(" ", "Bo\u202eb", 3);
        user.awaitText("#name-1-refusal", "A name must not be blank.");
        assertEquals(
                "A name must not hold control, invisible or direction-changing characters.",
                user.text("#name-2-refusal"));
        user.begin("Ada", "n".repeat(41), 3);
        user.awaitText("#name-2-refusal", "A name has at most 40 characters.");
        assertEquals("", user.text("#name-1-refusal"));
        user.begin("Ada", "n".repeat(40), 3);
        user.awaitText("#turn", "Ada\u2019s turn");
        assertTrue(user.text("#log-size").endsWith(" 6 events"));
    }

    @Test
    void a_line_that_is_drawn_already_is_refused_in_words() {
        user.begin("Ada", "Bob", 5);
        user.draw(FIRST);
        user.await(PageUser.mark(FIRST) + ".drawn");
        user.draw(FIRST);
        user.awaitText("#refusal", "This line is drawn already; choose a free one.");
        assertEquals("Bob\u2019s turn", user.text("#turn"));
        user.draw(new Line(4, 5, Direction.RIGHT));
        user.awaitText("#turn", "Ada\u2019s turn");
        user.awaitText("#refusal", "");
    }

    @Test
    void two_tabs_show_the_same_match() {
        user.begin("Ada", "Bob", 3);
        user.await("#board .playing");
        String here = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        String there = browser.driver().getWindowHandle();
        user.open(page);
        user.draw(FIRST);
        user.awaitText("#turn", "Bob\u2019s turn");
        browser.driver().switchTo().window(here);
        user.await(PageUser.mark(FIRST) + ".drawn[data-emblem=cloud]");
        Line second = new Line(2, 2, Direction.DOWN);
        user.draw(second);
        user.awaitText("#turn", "Ada\u2019s turn");
        browser.driver().switchTo().window(there);
        user.await(PageUser.mark(second) + ".drawn[data-emblem=sun]");
        browser.driver().close();
        browser.driver().switchTo().window(here);
    }

    @Test
    void the_javascript_build_plays_as_well() {
        user.open(page.resolve("?build=javascript"));
        user.begin("Ada", "Bob", 7);
        PlayedGame game = new PlayedGame(7);
        for (Line line : PlayedGame.shuffled(7, 1).subList(0, 8)) {
            user.draw(line);
            game.draw(line);
            user.await(PageUser.mark(line) + ".drawn");
        }
        assertShows(game);
        user.open(page);
        assertShows(game);
    }

    @Test
    void it_plays_on_without_a_network() throws Exception {
        PageServer gone = PageServer.of(Path.of("target", "site"));
        user.open(gone.address());
        browser.await("navigator.serviceWorker.ready.then(() => true)");
        user.begin("Ada", "Bob", 3);
        user.draw(FIRST);
        user.awaitText("#turn", "Bob\u2019s turn");
        gone.close();
        user.open(gone.address());
        user.draw(new Line(0, 1, Direction.RIGHT));
        user.awaitText("#turn", "Ada\u2019s turn");
    }

    @Test
    void the_log_panel_shows_the_newest_events_as_they_are() {
        user.begin("Ada", "Bob", 3);
        user.await("#log summary").click();
        user.draw(FIRST);
        String newest = user.until(driver -> {
            String text = user.text("#log-lines li:first-child code");
            return text.contains("match-turn-taken") ? text : null;
        });
        assertTrue(
                newest.startsWith("{\"position\":7,\"stream\":\"match/match-1\",\"version\":5,"));
        assertEquals(7, user.all("#log-lines li").size());
    }

    /** The page shows the game's lines, boxes and scores; whoever began has the cloud. */
    private void assertShows(PlayedGame game) {
        user.until(driver -> user.all("#board .line.drawn").size() == game.drawn());
        assertEquals(picture(game), browser.await("""
                (() => {
                    const all = query => [...document.querySelectorAll(query)];
                    const owners = all("#board .box")
                        .map(({dataset}) => dataset.box + " " + dataset.emblem).sort();
                    const scores = all("#players .player")
                        .map(card => card.dataset.emblem + " " + card.innerText.match(/\\d+$/));
                    const next = all(".player.to-move").map(card => card.dataset.emblem);
                    return [owners.join(), scores.join(), next.join()].join("; ");
                })()
                """));
    }

    private static String picture(PlayedGame game) {
        String owners = game.owners().entrySet().stream()
                .map(box -> box.getKey() + " " + EMBLEMS.get(box.getValue()))
                .collect(Collectors.joining(","));
        String scores = "cloud " + game.score(0) + ",sun " + game.score(1);
        return owners + "; " + scores + "; " + (game.isOver() ? "" : EMBLEMS.get(game.turn()));
    }

    private static String result(PlayedGame game, String first, String second) {
        int most = Math.max(game.score(0), game.score(1));
        int least = Math.min(game.score(0), game.score(1));
        return (game.score(0) > game.score(1) ? first : second) + " wins, " + most + " to " + least;
    }
}
