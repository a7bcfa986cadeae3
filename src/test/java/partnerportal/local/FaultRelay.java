package partnerportal.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the portal and a server and breaks the line on purpose. */
public final class FaultRelay implements AutoCloseable {

    /** What becomes of bytes. */
    public enum Mode {
        PASS,
        /** Taken, never answered: a server that froze, a cable that was pulled. */
        BLACK_HOLE,
        /** Every connection is cut at once, also new ones. */
        REFUSE
    }

    private final ServerSocket listener;
    private volatile int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;

    public FaultRelay(int target) {
        this.target = target;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Where connections lead from now on. */
    public void leadTo(int port) {
        target = port;
    }

    public void set(Mode wanted) {
        mode = wanted;
        if (wanted == Mode.REFUSE) {
            open.forEach(FaultRelay::closeQuietly);
        }
    }

    @Override
    public void close() {
        closeQuietly(listener);
        open.forEach(FaultRelay::closeQuietly);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                if (mode == Mode.REFUSE) {
                    client.close();
                    continue;
                }
                connect(client);
            } catch (IOException closing) {
                // The listener was closed: the next round sees it.
            }
        }
    }

    private void connect(Socket client) {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(client);
            open.add(server);
            Thread.ofVirtual().start(() -> pump(client, server));
            Thread.ofVirtual().start(() -> pump(server, client));
        } catch (IOException serverIsDown) {
            closeQuietly(client);
        }
    }

    private void pump(Socket from, Socket into) {
        try (InputStream in = from.getInputStream();
                OutputStream out = into.getOutputStream()) {
            var buffer = new byte[8192];
            int read = in.read(buffer);
            while (read >= 0) {
                if (mode == Mode.PASS) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
                read = in.read(buffer);
            }
        } catch (IOException cut) {
            // Either side went away.
        } finally {
            closeQuietly(from);
            closeQuietly(into);
            open.remove(from);
            open.remove(into);
        }
    }

    private static void closeQuietly(AutoCloseable closing) {
        try {
            closing.close();
        } catch (Exception alreadyGone) {
            // Nothing is left to close.
        }
    }
}
