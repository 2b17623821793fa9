package dev.cloudsandedges.conformance.script;

import dev.cloudsandedges.rules.Chance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents that nobody should send. */
final class HostileBytes {

    private static final String HEAD =
            "{\"id\":\"x\",\"stream\":\"match/m0\",\"kind\":\"take-turn\",";
    private static final String MOVE = HEAD + "\"payload\":{\"move\":";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "true",
            "[]",
            "{}",
            "{",
            "}",
            "\"",
            "{\"id\"",
            "nul",
            "NaN",
            "Infinity",
            "-",
            "+1",
            "01",
            "0x1",
            ".5",
            "1.",
            "{}{}",
            "{} x",
            "[1,]",
            "{\"a\":1,}",
            "{a:1}",
            "{'a':1}",
            "/* */{}",
            "\ufeff{}",
            "{\"\":1}",
            "{\"id\":1,\"id\":2}",
            "{\"a\\u0000\\u0001\\u001f\":1}",
            "{\"\ud83d\ude00\":1}",
            "{\"__proto__\":{}}",
            "{\"constructor\":null}",
            "{\"id\":\"\\ud800\"}",
            "{\"id\":\"\\udc00\\ud800\"}",
            "{\"id\":\"\t\"}",
            "{\"id\":\"\u007f\u0085\u2028\"}",
            "{\"id\":\"\u0130\u0131I\u0660\uff11\"}",
            HEAD + "\"payload\":null}",
            HEAD + "\"payload\":[]}",
            HEAD + "\"payload\":{\"move\":1,\"move\":2}}",
            HEAD + "\"payload\":{},\"extra\":1}",
            MOVE + "{\"x\":1.0,\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":1e0,\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":-0,\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":\"1\",\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":true,\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":[1],\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":2147483648,\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":-2147483648,\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":9223372036854775807,\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":9223372036854775808,\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":-9223372036854775808,\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":" + "9".repeat(20) + ",\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":" + "9".repeat(21) + ",\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":" + "1".repeat(1_200) + ",\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":1e400,\"y\":0,\"direction\":\"down\"}}}",
            MOVE + "{\"x\":0,\"y\":0,\"direction\":\"DOWN\"}}}",
            MOVE + "{\"x\":0,\"y\":0,\"direction\":\"down\",\"z\":0}}}",
            MOVE + "{\"x\":0,\"y\":0}}}",
            "[".repeat(17) + "]".repeat(17),
            "[".repeat(300) + "]".repeat(300),
            "[" + "1,".repeat(300) + "1]",
            "{\"id\":\"" + "x".repeat(1_025) + "\"}",
            "{\"id\":\"" + "\u00e9".repeat(1_024) + "\"}");

    private static final List<byte[]> NO_UTF8 = List.of(
            bytes(0xff),
            bytes(0x80),
            bytes('"', 0xc3, '"'),
            bytes('"', 0xc0, 0x80, '"'),
            bytes('"', 0xc1, 0xbf, '"'),
            bytes('"', 0xe0, 0x80, 0x80, '"'),
            bytes('"', 0xe0, 0x9f, 0xbf, '"'),
            bytes('"', 0xed, 0xa0, 0x80, '"'),
            bytes('"', 0xed, 0xbf, 0xbf, '"'),
            bytes('"', 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80, '"'),
            bytes('"', 0xf0, 0x80, 0x80, 0x80, '"'),
            bytes('"', 0xf0, 0x8f, 0xbf, 0xbf, '"'),
            bytes('"', 0xf0, 0x9f, 0x98, '"'),
            bytes('"', 0xf0, 0x9f, '"'),
            bytes('"', 0xf4, 0x90, 0x80, 0x80, '"'),
            bytes('"', 0xf8, 0x88, 0x80, 0x80, 0x80, '"'),
            bytes('"', 0xfc, 0x84, 0x80, 0x80, 0x80, 0x80, '"'),
            bytes('"', 0xfe, '"'),
            bytes(0xef, 0xbb, 0xbf, '{', '}'),
            bytes('"', 0xef, 0xbf, 0xbd, '"'),
            bytes('"', 0xef, 0xbf, 0xbf, '"'),
            bytes('{', '}', 0xe2, 0x82),
            bytes('{', 0, '}'),
            bytes(0, '{', 0, '}'));

    private HostileBytes() {}

    /** How many there are. */
    static int count() {
        return TEXTS.size() + NO_UTF8.size();
    }

    static byte[] number(int index) {
        return index < TEXTS.size()
                ? TEXTS.get(index).getBytes(StandardCharsets.UTF_8)
                : NO_UTF8.get(index - TEXTS.size()).clone();
    }

    /** A document of so many bytes that is right but for its length, if that is too much. */
    static byte[] ofLength(int length) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes("{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8));
        while (document.size() < length) {
            document.write(' ');
        }
        return document.toByteArray();
    }

    /** A document with some of its bytes changed, removed or doubled. */
    static byte[] damaged(byte[] document, Chance chance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int times = 1 + chance.below(3);
        for (int i = 0; i < document.length; i++) {
            boolean here = times > 0 && chance.below(document.length) < 3;
            int kind = here ? chance.below(4) : 3;
            times -= here ? 1 : 0;
            switch (kind) {
                case 0 -> out.write(document[i] ^ 1 << chance.below(8));
                case 1 -> out.write(document, i, document.length - i > 1 ? 2 : 1);
                case 2 -> {}
                default -> out.write(document[i]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
