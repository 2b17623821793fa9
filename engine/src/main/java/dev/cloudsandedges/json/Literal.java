package dev.cloudsandedges.json;

/** A piece of text that stands in many documents, for those who write it and who look for it. */
public final class Literal {

    final char[] characters;

    /** Of printable ASCII. */
    public Literal(String text) {
        this.characters = text.toCharArray();
    }
}
