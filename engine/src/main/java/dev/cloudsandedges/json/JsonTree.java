package dev.cloudsandedges.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes values of a parser's tokens, counting as it goes. Used for one document. */
final class JsonTree {

    private final JsonParser parser;
    private final Limits limits;
    private int tokens;

    JsonTree(JsonParser parser, Limits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    JsonValue document() throws IOException {
        JsonValue value = value(next(), 1);
        if (parser.nextToken() != null) {
            throw malformed("Something follows behind the end of the document.");
        }
        return value;
    }

    private JsonValue value(@Nullable JsonToken token, int depth) throws IOException {
        if (token == null) {
            throw malformed("The document is empty or ends too early.");
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> new JsonText(checked(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> JsonTruth.TRUE;
            case VALUE_FALSE -> JsonTruth.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw malformed("The document is not JSON.");
        };
    }

    private JsonObject object(int depth) throws IOException {
        checkDepth(depth);
        JsonObject.Builder members = new JsonObject.Builder();
        while (next() == JsonToken.FIELD_NAME) {
            String name = checked(parser.currentName());
            if (members.has(name)) {
                throw malformed("The member \"" + Refusal.excerpt(name) + "\" stands twice.");
            }
            if (members.size() == limits.members()) {
                throw tooLarge("an object with more than " + limits.members() + " members");
            }
            members.append(name, value(next(), depth + 1));
        }
        return members.build();
    }

    private JsonArray array(int depth) throws IOException {
        checkDepth(depth);
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken t = next(); t != JsonToken.END_ARRAY; t = next()) {
            items.add(value(t, depth + 1));
        }
        return new JsonArray(items);
    }

    private JsonNumber number(String digits) {
        if (digits.length() > limits.digits()) {
            throw tooLarge("a number of more than " + limits.digits() + " characters");
        }
        if (digits.equals("-0")) {
            throw notInteger();
        }
        try {
            return new JsonNumber(Long.parseLong(digits));
        } catch (NumberFormatException fractionOrTooFar) {
            throw notInteger();
        }
    }

    private @Nullable JsonToken next() throws IOException {
        if (++tokens > limits.tokens()) {
            throw tooLarge("more than " + limits.tokens() + " tokens");
        }
        return parser.nextToken();
    }

    private String checked(String text) {
        if (text.length() > limits.textLength()) {
            throw tooLarge("a text of more than " + limits.textLength() + " characters");
        }
        if (!Json.isWellFormed(text)) {
            throw malformed("A text holds half of a surrogate pair.");
        }
        return text;
    }

    private void checkDepth(int depth) {
        if (depth > limits.depth()) {
            throw tooLarge("objects or arrays more than " + limits.depth() + " deep");
        }
    }

    private Malformed notInteger() {
        return here("json-not-integer", "Every number must be a whole number of at most 64 bits");
    }

    private Malformed tooLarge(String what) {
        return here("json-too-large", "The document holds " + what);
    }

    /** About the token that was read last. */
    private Malformed here(String code, String sentence) {
        long character = parser.currentTokenLocation().getCharOffset() + 1;
        return new Malformed(Refusal.of(code, sentence + "; see character " + character + ".")
                .with("character", String.valueOf(character)));
    }

    private static Malformed malformed(String sentence) {
        return new Malformed(Refusal.of("json-malformed", sentence));
    }
}
