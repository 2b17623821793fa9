package dev.cloudsandedges.json;

/**
 * A JSON value with exactly one spelling.
 *
 * <p>There are no fractions: numbers are 64-bit integers. Two values are equal if and only if their
 * spellings are; the order of an object's members counts.
 */
public sealed interface JsonValue
        permits JsonObject, JsonArray, JsonText, JsonNumber, JsonTruth, JsonNull {

    /** Appends the canonical spelling: no white space, the shortest escapes, members in order. */
    void appendTo(LineWriter out);

    /** A {@linkplain Sum sum} with this value behind it. */
    long addTo(long sum);

    /** What a person calls such a value: "an object", "a text". */
    String noun();

    /** The canonical spelling. */
    default String text() {
        LineWriter out = new LineWriter();
        appendTo(out);
        return out.toString();
    }
}
