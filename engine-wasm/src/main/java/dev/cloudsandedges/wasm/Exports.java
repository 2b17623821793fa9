package dev.cloudsandedges.wasm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.cloudsandedges.EngineVersion;

import org.teavm.jso.JSExport;

import java.io.IOException;
import java.math.BigDecimal;

/** What a JavaScript program can call. */
public final class Exports {
    private Exports() {}

    /** The version of the engine inside. */
    @JSExport
    public static String engineVersion() {
        return EngineVersion.text(null);
    }

    /** The sum of all numbers in the given JSON, or the sentence of the reader that refused it. */
    @JSExport
    public static String sumOf(String json) {
        BigDecimal sum = BigDecimal.ZERO;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                sum = token.isNumeric() ? sum.add(parser.getDecimalValue()) : sum;
            }
            return sum.toPlainString();
        } catch (IOException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
