package dev.cloudsandedges.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.conformance.browser.Browser;
import dev.cloudsandedges.conformance.browser.PageServer;
import dev.cloudsandedges.dotsandboxes.Line;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.chromium.HasCdp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Looks at the page in several sizes and lights; the pictures are in target/pictures. */
class LookIT {

    private static final Path PICTURES = Path.of("target", "pictures");

    private static PageServer server;
    private static Browser browser;
    private static PageUser user;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(PICTURES);
        server = PageServer.of(Path.of("target", "site"));
        browser = Browser.start();
        user = new PageUser(browser);
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "320,568,light",
        "360,640,light",
        "390,844,light",
        "390,844,dark",
        "1280,800,light",
        "1280,800,dark"
    })
    void no_part_of_the_page_is_wider_than_its_window(int width, int height, String light)
            throws IOException {
        ((HasCdp) browser.driver())
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                List.of(
                                        Map.of("name", "prefers-color-scheme", "value", light),
                                        Map.of(
                                                "name",
                                                "prefers-reduced-motion",
                                                "value",
                                                "reduce"))));
        browser.resize(width, height);
        browser.open(server.address().resolve("icon.svg"));
        user.forget();
        user.open(server.address());
        String name = width + "-" + light + "-";
        look(name + "start");
        user.begin("Ada", "\u200b", 3);
        look(name + "refused-name");
        play(3, 17, name + "3x3");
        user.draw(PlayedGame.shuffled(3, 4).get(0));
        user.awaitText("#refusal", "This line is drawn already; choose a free one.");
        look(name + "refused-line");
        user.drawAtOnce(PlayedGame.shuffled(3, 4).subList(17, 24));
        user.await("#rematch");
        look(name + "finished");
        again(5, 44, name + "5x5");
        user.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        look(name + "keys");
        again(7, 80, name + "7x7");
        user.find("#log summary").click();
        user.await("#log-lines li");
        look(name + "log");
        user.find("#new-game").click();
        user.watch(ToldMatch.script());
        user.find("#watch-place").sendKeys(Keys.END);
        look(name + "watch");
        user.find("#watch-place").sendKeys(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        look(name + "watch-refused");
    }

    private void again(int boxes, int moves, String name) throws IOException {
        user.find("#new-game").click();
        play(boxes, moves, name);
    }

    private void play(int boxes, int moves, String name) throws IOException {
        user.begin("Ada Lovelace", "Bob", boxes);
        List<Line> lines = PlayedGame.shuffled(boxes, 4);
        user.await("#board .playing");
        user.drawAtOnce(lines.subList(0, moves));
        look(name);
    }

    private static void look(String name) throws IOException {
        byte[] picture = ((TakesScreenshot) browser.driver()).getScreenshotAs(OutputType.BYTES);
        Files.write(PICTURES.resolve(name + ".png"), picture);
        Object wider = browser.await("""
                document.documentElement.scrollWidth > document.documentElement.clientWidth
                """);
        assertEquals(false, wider, name);
    }
}
