package dev.cloudsandedges.demo;

import dev.cloudsandedges.conformance.browser.Browser;
import dev.cloudsandedges.dotsandboxes.Line;

import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Does with the page what its players do, and sees what they see. */
final class PageUser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Browser browser;

    PageUser(Browser browser) {
        this.browser = browser;
    }

    /** Opens the page and waits until it says where the players are. */
    void open(URI page) {
        browser.open(page);
        await(".start:not([hidden]), .play:not([hidden]), .trouble:not([hidden])");
    }

    /** Forgets every log that the page has kept. */
    void forget() {
        browser.await("""
                Promise.all((await indexedDB.databases()).map(({name}) => new Promise(done => {
                    indexedDB.deleteDatabase(name).onsuccess = done;
                }))).then(() => true)
                """);
    }

    void begin(String first, String second, int boxes) {
        await("#opponent");
        find("#against-person").click();
        enter("name-2", second);
        begin(first, boxes);
    }

    /** Begins a match against whoever is chosen: at first the computer. */
    void begin(String first, int boxes) {
        enter("name-1", first);
        find("input[name=size][value='" + boxes + "']").click();
        find("#start-form [type=submit]").click();
    }

    /** Chooses a file that tells this, and waits until the page shows it. */
    void watch(String told) {
        choose(told);
        await("#watch-name");
    }

    /** Chooses a file that tells this. */
    void choose(String told) {
        try {
            Path file = Files.createTempFile("told-", ".jsonl");
            Files.writeString(file, told);
            find("#watch-file").sendKeys(file.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void enter(String field, String text) {
        WebElement input = await("#" + field);
        input.clear();
        input.sendKeys(text);
    }

    void draw(Line line) {
        await(mark(line)).click();
    }

    /** Clicks on all these lines without waiting for any. */
    void drawAtOnce(List<Line> lines) {
        lines.forEach(line -> browser.await(
                "document.querySelector(a[0]).dispatchEvent(new MouseEvent('click'))", mark(line)));
        await(mark(lines.get(lines.size() - 1)) + ".last");
    }

    void press(CharSequence... keys) {
        browser.driver().switchTo().activeElement().sendKeys(keys);
    }

    static String mark(Line line) {
        return "[data-line='" + line.direction().word() + "-" + line.x() + "-" + line.y() + "']";
    }

    WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return browser.driver().findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return find(selector).getText();
    }

    /** Waits until the page shows an element like this. */
    WebElement await(String selector) {
        return until(driver -> all(selector).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** Waits until the element says exactly this. */
    void awaitText(String selector, String text) {
        until(driver -> text.equals(text(selector)) ? text : null);
    }

    <T> T until(ExpectedCondition<T> condition) {
        return new WebDriverWait(browser.driver(), PATIENCE, Duration.ofMillis(20))
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }
}
