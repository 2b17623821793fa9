package dev.cloudsandedges.conformance.script;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Many scripts in one JVM: each begins anew, with an empty log. */
final class ManyScripts {

    /** Stands between two scripts, and between their answers. */
    static final String END = "\f";

    private ManyScripts() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        try (InputStream in = new FileInputStream(FileDescriptor.in);
                OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            byte[] end = {};
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String script : all.split(END, -1)) {
                out.write(end);
                byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
                Main.run(new ByteArrayInputStream(bytes), out, List.of());
                end = END.getBytes(StandardCharsets.UTF_8);
            }
        }
    }
}
