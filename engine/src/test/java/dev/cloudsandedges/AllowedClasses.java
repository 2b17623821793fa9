package dev.cloudsandedges;

import java.util.Set;

/** The classes that the engine may name. All of them give the same answers on every machine. */
final class AllowedClasses {
    private static final Set<String> VALUES_AND_LANGUAGE = Set.of(
            "java.lang.AssertionError",
            "java.lang.AutoCloseable",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.CharSequence",
            "java.lang.Character",
            "java.lang.Class",
            "java.lang.Comparable",
            "java.lang.Enum",
            "java.lang.Integer",
            "java.lang.Iterable",
            "java.lang.Long",
            "java.lang.Math",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.Runnable",
            "java.lang.Short",
            "java.lang.String",
            "java.lang.StringBuilder",
            "java.lang.System",
            "java.lang.Void",
            "java.math.BigInteger",
            "java.nio.charset.Charset",
            "java.nio.charset.StandardCharsets");

    private static final Set<String> WHAT_THE_COMPILER_WRITES = Set.of(
            "java.lang.Deprecated",
            "java.lang.FunctionalInterface",
            "java.lang.Override",
            "java.lang.SafeVarargs",
            "java.lang.SuppressWarnings",
            "java.lang.NoSuchFieldError",
            "java.lang.MatchException",
            "java.lang.runtime.ObjectMethods",
            "java.lang.invoke.CallSite",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.MethodHandle",
            "java.lang.invoke.MethodHandles",
            "java.lang.invoke.MethodHandles$Lookup",
            "java.lang.invoke.MethodType",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.TypeDescriptor");

    private static final Set<String> EXCEPTIONS = Set.of(
            "java.io.IOException",
            "java.lang.ArithmeticException",
            "java.lang.Exception",
            "java.lang.IllegalArgumentException",
            "java.lang.IllegalStateException",
            "java.lang.IndexOutOfBoundsException",
            "java.lang.NullPointerException",
            "java.lang.NumberFormatException",
            "java.lang.RuntimeException",
            "java.lang.StackOverflowError",
            "java.lang.Throwable",
            "java.lang.UnsupportedOperationException",
            "java.util.NoSuchElementException");

    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.Arrays",
            "java.util.BitSet",
            "java.util.Collection",
            "java.util.Collections",
            "java.util.Comparator",
            "java.util.Deque",
            "java.util.EnumMap",
            "java.util.EnumSet",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Iterator",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.List",
            "java.util.ListIterator",
            "java.util.Map",
            "java.util.Map$Entry",
            "java.util.NavigableMap",
            "java.util.Objects",
            "java.util.Optional",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.Queue",
            "java.util.Set",
            "java.util.SortedMap",
            "java.util.SortedSet",
            "java.util.TreeMap",
            "java.util.TreeSet");

    private static final Set<String> PACKAGES =
            Set.of("java.util.function", "java.util.stream", "org.jspecify.annotations");

    private AllowedClasses() {}

    static boolean contains(String name) {
        return name.startsWith("dev.cloudsandedges.")
                || name.startsWith("com.fasterxml.jackson.core.")
                || PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                || VALUES_AND_LANGUAGE.contains(name)
                || WHAT_THE_COMPILER_WRITES.contains(name)
                || EXCEPTIONS.contains(name)
                || COLLECTIONS.contains(name);
    }
}
