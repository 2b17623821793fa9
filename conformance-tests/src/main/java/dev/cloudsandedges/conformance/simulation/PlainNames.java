package dev.cloudsandedges.conformance.simulation;

/** What names are, by the tables of this runtime. */
final class PlainNames {

    private static final int LONGEST = 40;

    private PlainNames() {}

    /** Whether it is a name once the spaces at its ends are gone. */
    static boolean isGood(String text) {
        String name = text.strip();
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST
                && name.codePoints().allMatch(PlainNames::isVisible);
    }

    private static boolean isVisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
