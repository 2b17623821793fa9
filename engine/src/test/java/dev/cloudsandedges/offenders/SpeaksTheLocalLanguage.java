package dev.cloudsandedges.offenders;

/** Its answer is another one in Turkey. */
final class SpeaksTheLocalLanguage {
    private SpeaksTheLocalLanguage() {}

    static String loud(String word) {
        return String.format("%s!", word);
    }
}
