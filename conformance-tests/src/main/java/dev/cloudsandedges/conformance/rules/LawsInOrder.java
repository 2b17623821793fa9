package dev.cloudsandedges.conformance.rules;

import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

import java.util.Comparator;
import java.util.List;

/** Laws before those that rest on them, and an author's own behind them. */
final class LawsInOrder implements MethodOrderer {

    private static final List<String> TESTS =
            Laws.all().stream().map(law -> law.name().replace(' ', '_')).toList();

    LawsInOrder() {}

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(Comparator.comparingInt(LawsInOrder::place));
    }

    private static int place(MethodDescriptor method) {
        int place = TESTS.indexOf(method.getMethod().getName());
        return place < 0 ? TESTS.size() : place;
    }
}
