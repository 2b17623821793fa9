package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.rules.Rules;

import java.util.ArrayList;
import java.util.List;

/** Where in the code of an author something was thrown. */
final class Frames {

    private static final String ENGINE = "dev.cloudsandedges.";
    private static final String KIT = "dev.cloudsandedges.conformance.rules.";
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private Frames() {}

    /**
     * The first frame in the author's code, which is what is neither the JDK nor the engine, unless
     * it stands in the package of the rules; else the first outside the JDK. Begins with a comma;
     * empty if nothing is known of where it was.
     */
    static String place(Rules<?, ?, ?> rules, RuntimeException thrown) {
        String home = packageOf(rules.getClass().getName());
        List<StackTraceElement> asked = belowTheKit(home, thrown.getStackTrace());
        StackTraceElement place = null;
        for (StackTraceElement frame : asked) {
            boolean outside = !startsWithOneOf(frame.getClassName(), JDK);
            if (isAuthors(home, frame.getClassName())) {
                return ", at " + frame;
            }
            place = place == null && outside ? frame : place;
        }
        return place == null ? "" : ", at " + place;
    }

    private static boolean isAuthors(String home, String name) {
        return packageOf(name).equals(home)
                || !(name.startsWith(ENGINE) || startsWithOneOf(name, JDK));
    }

    /** What was called by the kit: what called the kit, such as JUnit, is nobody's fault. */
    private static List<StackTraceElement> belowTheKit(String home, StackTraceElement[] trace) {
        List<StackTraceElement> asked = new ArrayList<>();
        for (StackTraceElement frame : trace) {
            String name = frame.getClassName();
            if (name.startsWith(KIT) && !packageOf(name).equals(home)) {
                return asked;
            }
            asked.add(frame);
        }
        return asked;
    }

    private static boolean startsWithOneOf(String name, List<String> starts) {
        return starts.stream().anyMatch(name::startsWith);
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.') + 1);
    }
}
