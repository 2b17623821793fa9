package dev.cloudsandedges.json;

/**
 * How large a document may be.
 *
 * @param length the whole document, in UTF-8 bytes
 * @param depth objects and arrays inside each other; a document that is one object has depth 1
 * @param textLength one text or name, in UTF-16 units after unescaping
 * @param digits one number as it is spelled, sign included
 * @param members the members of one object
 * @param tokens names, values, and the opening and closing of objects and arrays, all counted
 */
public record Limits(int length, int depth, int textLength, int digits, int members, int tokens) {

    /** For whatever comes from a client: 64 KiB. */
    public static final Limits DOOR = new Limits(65_536, 16, 1_024, 20, 64, 256);

    /** For a line of the log, which may hold a document from the door and what was made of it. */
    public static final Limits LOG = new Limits(1_048_576, 24, 65_536, 20, 256, 16_384);

    /** For a line of a snapshot, which this engine has written itself: as large as it must be. */
    public static final Limits SNAPSHOT =
            new Limits(Integer.MAX_VALUE, 64, 65_536, 20, 256, Integer.MAX_VALUE);

    public Limits {
        if (length < 1 || depth < 1 || textLength < 1 || digits < 1 || members < 1 || tokens < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }

    /**
     * Whether a value can stand in a document within these limits, so many objects and arrays deep.
     * Looks at depth and numbers of members alone: what else is too large makes a long document.
     */
    public boolean allows(JsonValue value, int around) {
        if (value instanceof JsonObject object) {
            boolean fits = around < depth && object.size() <= members;
            for (int i = 0; fits && i < object.size(); i++) {
                fits = allows(object.value(i), around + 1);
            }
            return fits;
        }
        if (value instanceof JsonArray array) {
            boolean fits = around < depth;
            for (int i = 0; fits && i < array.items().size(); i++) {
                fits = allows(array.items().get(i), around + 1);
            }
            return fits;
        }
        return true;
    }
}
