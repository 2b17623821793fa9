package dev.cloudsandedges.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;

import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads JSON strictly and within limits. Refusals have one of the codes {@code json-malformed},
 * {@code json-too-large} and {@code json-not-integer}; none of them repeats its input. The latter
 * two say at which character of the document, counted from 1, and have it as the fact {@code
 * character}; a document that is too long as a whole has no such place.
 */
public final class Json {

    // The checks that name what is wrong are the reader's own; these are a second wall behind them.
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(Limits.LOG.length())
                    .maxNameLength(Limits.LOG.length())
                    .maxNumberLength(1_000)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private Json() {}

    /** The one value in these bytes, which must be well-formed UTF-8 without a byte order mark. */
    public static Verdict<JsonValue> read(byte[] document, Limits limits) {
        if (document.length > limits.length()) {
            return Verdict.refused(tooLong(document.length, limits));
        }
        String text = new String(document, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), document)) {
            return Verdict.refused("json-malformed", "The document is not well-formed UTF-8.");
        }
        return parse(text, limits);
    }

    /** The one value in this text. */
    public static Verdict<JsonValue> read(String document, Limits limits) {
        long length = utf8Length(document);
        if (length > limits.length()) {
            return Verdict.refused(tooLong(length, limits));
        }
        return parse(document, limits);
    }

    /** Whether every surrogate is one of a pair, so that the text can be written as UTF-8. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\ud800' && c <= '\udfff') {
                boolean paired = c <= '\udbff'
                        && i + 1 < text.length()
                        && text.charAt(i + 1) >= '\udc00'
                        && text.charAt(i + 1) <= '\udfff';
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static Refusal tooLong(long length, Limits limits) {
        return Refusal.of(
                "json-too-large",
                "The document has " + length + " bytes, more than " + limits.length() + ".");
    }

    private static Verdict<JsonValue> parse(String text, Limits limits) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return Verdict.accepted(new JsonTree(parser, limits).document());
        } catch (Malformed malformed) {
            return Verdict.refused(malformed.why);
        } catch (JacksonException syntax) {
            // Jackson's own words name classes and repeat the input: only the place goes out.
            String place = syntax.getLocation() == null
                    ? ""
                    : " at line " + syntax.getLocation().getLineNr() + ", column "
                            + syntax.getLocation().getColumnNr();
            return Verdict.refused("json-malformed", "The document is not JSON" + place + ".");
        } catch (IOException impossible) {
            throw new IllegalStateException("reading a text in memory failed", impossible);
        }
    }

    private static long utf8Length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = c >= '\ud800' && c <= '\udfff';
            length += c < 0x80 ? 1 : c < 0x800 || half ? 2 : 3;
        }
        return length;
    }
}
