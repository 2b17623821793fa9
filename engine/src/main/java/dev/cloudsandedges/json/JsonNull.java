package dev.cloudsandedges.json;

/** The JSON null. */
public enum JsonNull implements JsonValue {
    NULL;

    @Override
    public void appendTo(StringBuilder out) {
        out.append("null");
    }

    @Override
    public String noun() {
        return "null";
    }
}
