package dev.cloudsandedges.conformance.flaws;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        int first = source.indexOf(edit.text());
        if (first < 0 || source.indexOf(edit.text(), first + 1) >= 0) {
            throw new IllegalStateException("stale patch: " + edit.type() + " does not hold exactly"
                    + " once:\n" + edit.text());
        }
        int end = first + edit.text().length();
        return source.substring(0, first) + edit.replacement() + source.substring(end);
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
