package dev.cloudsandedges.json;

/**
 * A JSON number: a 64-bit integer in decimal digits, without leading zeros, fraction or exponent.
 */
public record JsonNumber(long value) implements JsonValue {

    private static final JsonNumber[] SMALL = small();

    /** The number of that value; the same object every time for numbers from 0 to 63. */
    public static JsonNumber of(long value) {
        return value >= 0 && value < SMALL.length ? SMALL[(int) value] : new JsonNumber(value);
    }

    private static JsonNumber[] small() {
        JsonNumber[] small = new JsonNumber[64];
        for (int value = 0; value < small.length; value++) {
            small[value] = new JsonNumber(value);
        }
        return small;
    }

    @Override
    public void appendTo(LineWriter out) {
        out.append(value);
    }

    @Override
    public long addTo(long sum) {
        return Sum.with(Sum.with(sum, '0'), value);
    }

    @Override
    public String noun() {
        return "a number";
    }
}
