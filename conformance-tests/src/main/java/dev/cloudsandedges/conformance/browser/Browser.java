package dev.cloudsandedges.conformance.browser;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A headless Chromium with an empty profile, which is gone after {@link #close}.
 *
 * <p>Chromium and its driver are searched on the PATH; the environment variables CHROMIUM and
 * CHROMEDRIVER name others.
 */
public final class Browser implements AutoCloseable {
    /** How long a page may take to answer {@link #await}. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> CHROMIUM = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> CHROMEDRIVER =
            List.of("chromedriver", "/usr/lib/chromium/chromedriver");

    /** Without these Chromium needs a desktop, a user who is not root, or a way to its maker. */
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final ChromeDriver driver;
    private final Path scratch;

    private Browser(ChromeDriver driver, Path scratch) {
        this.driver = driver;
        this.scratch = scratch;
    }

    /** A new browser with an empty page. */
    public static Browser start() throws IOException {
        Path chromium = find("Chromium", "CHROMIUM", CHROMIUM);
        Path chromedriver = find("Chromium's driver", "CHROMEDRIVER", CHROMEDRIVER);
        Path scratch = Files.createTempDirectory("browser-");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("TMPDIR", scratch.toString()))
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(FLAGS);
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return new Browser(driver, scratch);
    }

    private static Path find(String what, String variable, List<String> names) {
        String named = System.getenv(variable);
        List<String> wanted = named == null ? names : List.of(named);
        return wanted.stream()
                .flatMap(Browser::onPath)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need " + what + " (" + String.join(", ", wanted)
                                + "), which is not on the PATH: ./verify installs it."));
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH"))
                        .orElse("")
                        .split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable);
    }

    /** Opens the page and waits until it has loaded. */
    public void open(URI page) {
        driver.get(page.toString());
    }

    /** Gives the page this size, in pixels of CSS. */
    public void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /**
     * What the JavaScript expression gives in the page, promises awaited.
     *
     * <p>The expression names the arguments {@code a[0]}, {@code a[1]} and so on. An error in the
     * page is an error here.
     */
    public @Nullable Object await(String expression, Object... arguments) {
        Object answer = driver.executeAsyncScript("""
                        const a = Array.from(arguments);
                        const done = a.pop();
                        (async () => (%s))().then(
                            value => done({value}),
                            error => done({error: String(error)}));
                        """.formatted(expression), arguments);
        if (!(answer instanceof Map<?, ?> outcome)) {
            throw new IllegalStateException("The page gave no answer to: " + expression);
        }
        if (outcome.containsKey("error")) {
            throw new IllegalStateException("The page failed: " + outcome.get("error"));
        }
        return outcome.get("value");
    }

    /** The driver, for tests that click and type. */
    public WebDriver driver() {
        return driver;
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> left = Files.walk(scratch)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
