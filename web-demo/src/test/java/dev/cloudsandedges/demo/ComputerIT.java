package dev.cloudsandedges.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.browser.Browser;
import dev.cloudsandedges.conformance.browser.PageServer;
import dev.cloudsandedges.dotsandboxes.Line;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chromium.HasCdp;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One person plays against the computer. */
class ComputerIT {

    private static final int LINES = 24; // of 3×3 boxes

    private PageServer server;
    private Browser browser;
    private URI page;
    private PageUser user;

    @BeforeEach
    void start() throws Exception {
        server = PageServer.of(Path.of("target", "site"));
        browser = Browser.start();
        page = server.address();
        user = new PageUser(browser);
    }

    @AfterEach
    void stop() throws Exception {
        browser.close();
        server.close();
    }

    @Test
    void a_whole_match_is_begun_and_played_by_keys_alone_and_goes_on_after_a_reload() {
        user.open(page);
        assertFalse(user.find("#name-2").isDisplayed());
        user.press(Keys.TAB, "Ada", Keys.ENTER);
        user.await("#board .playing");
        assertEquals(List.of("Ada", "Computer"), names());
        user.press(Keys.ENTER);
        user.until(driver -> drawn() == 2);
        assertTrue(said().matches("Computer drew the line .*\\. Ada\u2019s turn\\."));
        user.open(page);
        awaitReply();
        assertEquals(2, drawn());
        playToTheEnd();
        assertEquals(9, score("cloud") + score("sun"));
        String winner = score("cloud") > score("sun") ? "Ada" : "Computer";
        int most = Math.max(score("cloud"), score("sun"));
        user.awaitText("#turn", winner + " wins, " + most + " to " + (9 - most));
    }

    @Test
    void in_a_rematch_the_computer_begins_and_a_new_game_is_against_it_again() {
        user.open(page);
        user.begin("Ada", 3);
        playToTheEnd();
        user.await("#rematch").click();
        user.awaitText("#turn", "Ada\u2019s turn");
        assertEquals(1, drawn());
        assertEquals(
                1, user.all("#board .line.drawn.last.later[data-emblem=sun]").size());
        user.find("#new-game").click();
        user.await("#start-form");
        assertTrue(user.find("#against-computer").isSelected());
        user.find("#start-form [type=submit]").click();
        user.until(driver -> drawn() == 0);
        assertEquals(List.of("Ada", "Computer"), names());
    }

    @Test
    void what_it_has_drawn_in_a_row_is_marked_and_said_in_one_sentence() {
        user.open(page);
        user.begin("Ada", 3);
        user.await("#board .playing");
        while (user.all("#board .later").size() < 2) {
            drawAnyLine();
        }
        int lines = user.all("#board .later").size();
        assertEquals(lines, user.all("#board .line.drawn.last[data-emblem=sun]").size());
        assertEquals(lines, user.all("#board .line.last").size());
        String said = said();
        assertTrue(said.startsWith("Computer drew " + lines + " lines and closed "), said);
    }

    @Test
    void two_tabs_show_the_same_match_and_the_computer_makes_one_move_a_turn() {
        user.open(page);
        user.begin("Ada", 3);
        user.await("#board .playing");
        String here = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        user.open(page);
        String there = browser.driver().getWindowHandle();
        List<String> tabs = List.of(there, here);
        int known = 0;
        for (int turn = 0; known < LINES; turn++) {
            browser.driver().switchTo().window(tabs.get(turn % 2));
            int seen = known;
            user.until(driver -> drawn() == seen);
            drawAnyLine();
            known = drawn();
        }
        String end = user.text("#turn");
        for (String tab : tabs) {
            browser.driver().switchTo().window(tab);
            user.awaitText("#turn", end);
            assertEquals(LINES, drawn());
            user.awaitText("#log-size", "\u00b7 31 events");
            user.find("#log summary").click();
            user.await("#log-lines li");
            assertEquals(
                    user.all("#board .drawn[data-emblem=sun]").size(),
                    ofTheComputer().size());
        }
    }

    @Test
    void it_plays_without_a_database_too() {
        ((HasCdp) browser.driver())
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "Object.defineProperty(window, 'indexedDB', {value: null})"));
        user.open(page);
        user.await("#play-in-memory").click();
        user.begin("Ada", 3);
        playToTheEnd();
        user.await("#rematch").click();
        user.awaitText("#turn", "Ada\u2019s turn");
        assertEquals(1, drawn());
        assertTrue(said().startsWith("Computer drew the line "));
    }

    @Test
    void a_line_that_is_chosen_while_the_computer_is_to_move_is_not_drawn_for_it() {
        user.open(page);
        user.begin("Ada", 7);
        user.await("#board .playing");
        List<Line> all = PlayedGame.shuffled(7, 4);
        browser.await("""
                a[0].forEach(mark => document.querySelector(mark)
                    .dispatchEvent(new MouseEvent("click"))), true
                """, all.subList(0, 9).stream().map(PageUser::mark).toList());
        user.until(driver -> drawn() > 1);
        awaitReply();
        drawAnyLine();
        user.find("#log summary").click();
        user.await("#log-lines li");
        List<String> turns = ofTheComputer();
        assertEquals(user.all("#board .drawn[data-emblem=sun]").size(), turns.size());
        assertEquals(
                List.of(),
                turns.stream()
                        .filter(event -> !event.contains("\"cause\":\"bot-"))
                        .toList());
    }

    /** Those of the newest events that are turns of the computer's. */
    private List<String> ofTheComputer() {
        return user.all("#log-lines code").stream()
                .map(code -> String.valueOf(code.getAttribute("textContent")))
                .filter(event -> event.contains("\"kind\":\"match-turn-taken\"")
                        && event.contains("\"by\":\"player:sun-computer\""))
                .toList();
    }

    private void playToTheEnd() {
        user.await("#board svg");
        while (user.all("#play.over").isEmpty()) {
            drawAnyLine();
        }
    }

    /** And waits until it is the person's turn again, or nobody's. */
    private void drawAnyLine() {
        int before = drawn();
        user.find("#board .line:not(.drawn)")
                .findElement(By.cssSelector(".hit"))
                .click();
        user.until(driver -> drawn() > before);
        awaitReply();
    }

    private void awaitReply() {
        user.await(".player.to-move[data-emblem=cloud], #play.over");
    }

    private String said() {
        return String.valueOf(user.find("#announcer").getAttribute("textContent"));
    }

    private int drawn() {
        return user.all("#board .line.drawn").size();
    }

    private int score(String emblem) {
        return Integer.parseInt(user.text(".player[data-emblem=" + emblem + "] .score"));
    }

    private List<String> names() {
        return user.all("#players .name").stream().map(WebElement::getText).toList();
    }
}
