package partnerportal.local;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends what no decent client sends, and reads whatever comes back. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

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
