package dev.cloudsandedges.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import java.util.Objects;

/** A JSON string. */
public record JsonText(String value) implements JsonValue {

    public JsonText {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public void appendTo(LineWriter out) {
        appendQuoted(value, out);
    }

    @Override
    public long addTo(long sum) {
        return Sum.with(Sum.with(sum, '"'), value);
    }

    @Override
    public String noun() {
        return "a text";
    }

    static void appendQuoted(String value, LineWriter out) {
        out.append('"');
        if (isPlain(value)) {
            out.append(value);
        } else {
            out.append(JsonStringEncoder.getInstance().quoteAsString(value));
        }
        out.append('"');
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
