package dev.cloudsandedges.json;

/** The JSON null. */
public enum JsonNull implements JsonValue {
    NULL;

    @Override
    public void appendTo(LineWriter out) {
        out.append("null");
    }

    @Override
    public long addTo(long sum) {
        return Sum.with(sum, 'n');
    }

    @Override
    public String noun() {
        return "null";
    }
}
