package dev.cloudsandedges.conformance.flaws;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes class files of source texts, against this program's class path, without a file. */
final class InMemoryCompiler {

    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "-nowarn",
            "-implicit:none",
            "-classpath",
            System.getProperty("java.class.path"));

    private InMemoryCompiler() {}

    /**
     * Compiles.
     *
     * @param sources by the names of their types
     * @return class files by the names of their classes, nested ones too
     * @throws IllegalStateException if it cannot be compiled
     */
    static Map<String, byte[]> compile(Map<String, String> sources) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Output output = new Output(compiler.getStandardFileManager(null, null, null));
        List<Source> files = new ArrayList<>();
        sources.forEach((type, text) -> files.add(new Source(type, text)));
        StringWriter complaints = new StringWriter();
        if (!compiler.getTask(complaints, output, null, OPTIONS, null, files).call()) {
            throw new IllegalStateException("a patch does not compile:\n" + complaints);
        }
        Map<String, byte[]> classes = new HashMap<>();
        output.written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String type, String text) {
            super(URI.create("string:///" + type.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Output(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            URI place = URI.create("memory:///" + name.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(place, kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
