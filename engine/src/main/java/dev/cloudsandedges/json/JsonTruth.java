package dev.cloudsandedges.json;

/** A JSON truth value. */
public enum JsonTruth implements JsonValue {
    TRUE,
    FALSE;

    /** The JSON value of a Java truth value. */
    public static JsonTruth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public void appendTo(LineWriter out) {
        out.append(this == TRUE ? "true" : "false");
    }

    @Override
    public long addTo(long sum) {
        return Sum.with(sum, this == TRUE ? 't' : 'f');
    }

    @Override
    public String noun() {
        return "true or false";
    }
}
