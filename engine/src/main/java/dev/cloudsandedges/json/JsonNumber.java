package dev.cloudsandedges.json;

/**
 * A JSON number: a 64-bit integer in decimal digits, without leading zeros, fraction or exponent.
 */
public record JsonNumber(long value) implements JsonValue {

    @Override
    public void appendTo(StringBuilder out) {
        out.append(value);
    }

    @Override
    public String noun() {
        return "a number";
    }
}
