package dev.cloudsandedges.conformance.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of a suite that was run on something: each law with what was said against it. */
public final class SuiteRun implements TestExecutionListener {

    private static final String HELD = "";

    private final SortedMap<String, String> laws = new TreeMap<>();
    private final List<String> inOrder = new ArrayList<>();
    private final Map<String, String> reported = new TreeMap<>();

    private SuiteRun() {}

    /** Runs a suite. */
    public static SuiteRun of(Class<?> suite) {
        return of(DiscoverySelectors.selectClass(suite));
    }

    /** Runs a suite, or one law of it. */
    public static SuiteRun of(DiscoverySelector selected) {
        SuiteRun run = new SuiteRun();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selected)
                                .configurationParameter("jqwik.database", "target/jqwik-suites")
                                .configurationParameter(
                                        "jqwik.failures.after.default", "RANDOM_SEED")
                                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                                .configurationParameter("jqwik.shrinking.default", "OFF")
                                .build(),
                        run);
        return run;
    }

    /** How many laws were tried. */
    public int tried() {
        return laws.size();
    }

    /** The names of the laws in the order in which they were tried. */
    public List<String> inOrder() {
        return inOrder;
    }

    /** The names of the laws that did not hold, in alphabetical order. */
    public List<String> broken() {
        return laws.entrySet().stream()
                .filter(law -> !law.getValue().equals(HELD))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Asserts that so many laws are broken, and among them the named one. */
    public void assertBroken(int count, String named) {
        assertTrue(broken().contains(named), () -> named + " holds; broken are " + broken());
        assertEquals(count, broken().size(), () -> "broken are " + broken());
    }

    /** What was said against a law. */
    public String complaint(String law) {
        return laws.getOrDefault(law, HELD);
    }

    /** What the suite has reported. */
    public Map<String, String> reported() {
        return reported;
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        reported.putAll(entry.getKeyValuePairs());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            String name = test.getDisplayName().replaceFirst("\\(.*", "");
            boolean held = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            inOrder.add(name);
            laws.put(
                    name,
                    held ? HELD : result.getThrowable().map(String::valueOf).orElse("?"));
        }
    }
}
