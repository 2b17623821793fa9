package dev.cloudsandedges.conformance.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Makes calls, waits for their answers, and holds a store to one answer for each. */
final class Calls {

    /** The answers to one call. */
    static final class Call<A> implements Consumer<A> {
        private final String what;
        private final List<A> answers = new ArrayList<>();

        private Call(String what) {
            this.what = what;
        }

        @Override
        public void accept(A answer) {
            answers.add(answer);
        }

        private boolean isAnswered() {
            return !answers.isEmpty();
        }
    }

    private final Consumer<BooleanSupplier> await;
    private final List<Call<?>> made = new ArrayList<>();

    Calls(Consumer<BooleanSupplier> await) {
        this.await = await;
    }

    /** @param call is given where the answer goes */
    <A> Call<A> start(String what, Consumer<Consumer<A>> call) {
        Call<A> started = new Call<>(what);
        made.add(started);
        call.accept(started);
        return started;
    }

    <A> A make(String what, Consumer<Consumer<A>> call) {
        return answer(start(what, call));
    }

    <A> A answer(Call<A> call) {
        await.accept(call::isAnswered);
        assertEquals(1, call.answers.size(), () -> "answers to the " + call.what);
        return call.answers.get(0);
    }

    /** To be called when nothing more is to be asked of the store. */
    void assertEachAnsweredOnce() {
        for (Call<?> call : made) {
            assertEquals(1, call.answers.size(), () -> "answers to the " + call.what);
        }
    }
}
