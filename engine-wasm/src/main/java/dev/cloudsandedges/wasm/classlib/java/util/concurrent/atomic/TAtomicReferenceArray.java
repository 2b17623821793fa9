package dev.cloudsandedges.wasm.classlib.java.util.concurrent.atomic;

import org.jspecify.annotations.Nullable;

/** An array whose every access is atomic because a page has one thread. */
public final class TAtomicReferenceArray<E> {
    private final @Nullable Object[] elements;

    /** An array of the given length, holding nothing yet. */
    public TAtomicReferenceArray(int length) {
        elements = new @Nullable Object[length];
    }

    /** The element at the index, or null. */
    @SuppressWarnings("unchecked") // only getAndSet writes, and it writes an E
    public @Nullable E get(int index) {
        return (E) elements[index];
    }

    /** Replaces the element at the index. */
    public void set(int index, @Nullable E element) {
        elements[index] = element;
    }

    /** Replaces the element at the index and gives back the one before. */
    public @Nullable E getAndSet(int index, @Nullable E element) {
        E before = get(index);
        elements[index] = element;
        return before;
    }
}
