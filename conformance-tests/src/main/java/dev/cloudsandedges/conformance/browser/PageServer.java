package dev.cloudsandedges.conformance.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Serves the files of one folder to the browsers of this machine, and nothing outside of it.
 *
 * <p>The file stands alone, so that {@code java PageServer.java <folder> [port]} serves a folder
 * without a build.
 */
public final class PageServer implements AutoCloseable {
    private static final int ANY_FREE_PORT = 0;
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "json", "application/json",
            "wasm", "application/wasm",
            "svg", "image/svg+xml",
            "png", "image/png");

    private final Path folder;
    private final HttpServer server;

    private PageServer(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Serves the folder on a free port until it is closed. */
    public static PageServer of(Path folder) throws IOException {
        return of(folder, ANY_FREE_PORT);
    }

    private static PageServer of(Path folder, int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        PageServer pages = new PageServer(folder.toRealPath(), HttpServer.create(address, 0));
        pages.server.createContext("/", pages::answer);
        pages.server.start();
        return pages;
    }

    /**
     * Serves the folder named first until killed: on the port named second if that is free, and
     * otherwise on any that is.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("Which folder? Usage: PageServer <folder> [port]");
            System.exit(2);
        }
        int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ANY_FREE_PORT;
        System.out.println(onPortOrFreeOne(Path.of(arguments[0]), port).address());
    }

    private static PageServer onPortOrFreeOne(Path folder, int port) throws IOException {
        try {
            return of(folder, port);
        } catch (BindException taken) {
            return of(folder, ANY_FREE_PORT);
        }
    }

    /** Where the folder is served; ends with a slash. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            Path file = fileFor(exchange.getRequestURI().getPath());
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.sendResponseHeaders(405, -1);
            } else if (!isServed(file)) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", typeOf(file));
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                send(exchange, method, Files.readAllBytes(file));
            }
        }
    }

    private static void send(HttpExchange exchange, String method, byte[] body) throws IOException {
        if (method.equals("HEAD") || body.length == 0) {
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Path fileFor(String path) {
        try {
            Path file = folder.resolve(path.replaceFirst("^/+", "")).normalize();
            return Files.isDirectory(file) ? file.resolve("index.html") : file;
        } catch (InvalidPathException noPathAtAll) {
            return folder;
        }
    }

    private boolean isServed(Path file) throws IOException {
        return Files.isRegularFile(file) && file.toRealPath().startsWith(folder);
    }

    private static String typeOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), UNKNOWN_TYPE);
    }
}
