package dev.cloudsandedges.conformance.flaws;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The engine and its tests, loaded anew, with some classes in the place of others. Everything else
 * is shared with the rest of the program.
 */
final class PatchedEngine extends ClassLoader {

    private static final String OURS = "dev.cloudsandedges.";
    private static final Path SOURCES = Path.of("..", "engine", "src", "main", "java");
    private static final Path TESTS_OF_ENGINE = Path.of("..", "engine", "target", "test-classes");

    private final Map<String, byte[]> patched;

    private PatchedEngine(Map<String, byte[]> patched) {
        super(PatchedEngine.class.getClassLoader());
        this.patched = patched;
    }

    /**
     * The engine after these edits.
     *
     * @throws IllegalStateException if a text does not stand exactly once in its file any more, or
     *     what is left cannot be compiled
     */
    static PatchedEngine after(List<PlantedFlaw.Edit> edits) throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (PlantedFlaw.Edit edit : edits) {
            String name = OURS + edit.type();
            String before = sources.get(name);
            if (before == null) {
                before = Files.readString(SOURCES.resolve(name.replace('.', '/') + ".java"));
            }
            sources.put(name, patched(edit, before));
        }
        return new PatchedEngine(InMemoryCompiler.compile(sources));
    }

    private static String patched(PlantedFlaw.Edit edit, String source) {
        Matcher place = pattern(edit.text()).matcher(source);
        if (!place.find() || pattern(edit.text()).matcher(source).results().count() > 1) {
            throw new IllegalStateException("stale patch: " + edit.type() + " does not hold exactly"
                    + " once:\n" + edit.text());
        }
        return source.substring(0, place.start())
                + edit.replacement()
                + source.substring(place.end());
    }

    /** How lines are broken and indented does not matter. */
    private static Pattern pattern(String text) {
        return Pattern.compile(Stream.of(text.split("\\s+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+")));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> there = findLoadedClass(name);
            return there == null ? define(name) : there;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try {
            byte[] bytes = patched.containsKey(name) ? patched.get(name) : original(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    private byte @Nullable [] original(String name) throws IOException {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = getResourceAsStream(file)) {
            if (in != null) {
                return in.readAllBytes();
            }
        }
        Path ofTests = TESTS_OF_ENGINE.resolve(file);
        return Files.exists(ofTests) ? Files.readAllBytes(ofTests) : null;
    }
}
