package partnerportal.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port for a server whose address has to be known before it starts. */
final class FreePort {

    /** Below the range from which the operating system serves outgoing connections, so that none of them takes it meanwhile. */
    private static final int FIRST = 20_000;

    private static final int LAST = 30_000;

    private FreePort() {}

    static int find() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
