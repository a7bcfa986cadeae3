package partnerportal.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Sends what no decent client sends, and reads whatever comes back. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int PATIENCE_FOR_HEADS_MILLIS = 5_000;

    private final URI portal;

    RawHttp(URI portal) {
        this.portal = portal;
    }

    public record Answer(int status, String text) {

        /** The first header of this name. */
        public Optional<String> header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst();
        }
    }

    /**
     * Sends the head of a request and nothing of the body that it announces.
     *
     * @param headers whole lines, the host among them
     * @return the status that is answered all the same
     * @throws java.io.UncheckedIOException when the portal waits for the body
     */
    public int statusBeforeBody(String method, String path, String... headers) {
        var head = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(PATIENCE_FOR_HEADS_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            var answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return Integer.parseInt(
                    Objects.requireNonNull(answer.readLine(), "no answer").split(" ", 3)[1]);
        } catch (IOException waiting) {
            throw new UncheckedIOException(method + " " + path, waiting);
        }
    }

    /** @param headers whole lines, the host among them */
    public Answer get(String path, String... headers) {
        var request = "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
        } catch (IOException failed) {
            throw new IllegalStateException(path, failed);
        }
    }
}
