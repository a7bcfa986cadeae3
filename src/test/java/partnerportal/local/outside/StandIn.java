package partnerportal.local.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A system on a port of this machine. Nothing but what a subclass answers is there; a fault comes before any answer. */
abstract class StandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ELSEWHERE = "/elsewhere";

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable Fault fault;
    private volatile String faultyPath = "/";

    /** An answer with a status and, unless null, something to be written as JSON. */
    record Reply(int status, @Nullable Object body) {

        static Reply ok(Object body) {
            return new Reply(200, body);
        }

        static Reply of(int status) {
            return new Reply(status, Map.of("error", "refused"));
        }
    }

    StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    abstract Reply answer(HttpExchange exchange, String path) throws IOException;

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on wrong everywhere. */
    public void becomes(Fault what) {
        becomes(what, "/");
    }

    /** From now on wrong at addresses that begin so. */
    public void becomes(Fault what, String path) {
        faultyPath = path;
        fault = what;
    }

    public void recovers() {
        fault = null;
    }

    /** Every path asked for so far, without what followed a question mark. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    static Map<String, String> form(HttpExchange exchange) throws IOException {
        return pairs(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    static Map<String, String> query(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return query == null ? Map.of() : pairs(query);
    }

    private static Map<String, String> pairs(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            asked.add(path);
            var wrong = fault;
            if (path.startsWith(ELSEWHERE)) {
                write(exchange, answer(exchange, path.substring(ELSEWHERE.length())));
            } else if (wrong != null && path.startsWith(faultyPath)) {
                go(wrong, exchange);
            } else {
                write(exchange, answer(exchange, path));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void go(Fault wrong, HttpExchange exchange) throws IOException, InterruptedException {
        switch (wrong) {
            case SILENT -> closing.await(20, TimeUnit.SECONDS);
            case TRICKLING -> trickle(exchange);
            case REFUSING -> write(exchange, Reply.of(401));
            case FAILING -> write(exchange, Reply.of(500));
            case REDIRECTING -> {
                exchange.getResponseHeaders().set("Location", address() + ELSEWHERE + exchange.getRequestURI());
                exchange.sendResponseHeaders(302, -1);
            }
            case ENDLESS -> flood(exchange);
            case BABBLING -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("<html>Hello".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void trickle(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        for (int byteNumber = 0; byteNumber < 200; byteNumber++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            if (closing.await(100, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var megabyte = new byte[1024 * 1024];
        for (int sent = 0; sent < 1024 && closing.getCount() > 0; sent++) {
            exchange.getResponseBody().write(megabyte);
        }
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        var bytes = reply.body() == null ? new byte[0] : JSON.writeValueAsBytes(reply.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
