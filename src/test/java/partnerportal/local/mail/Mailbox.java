package partnerportal.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page on a port of this machine that shows what the local mail server took, newest first, with its links to be followed. */
public final class Mailbox implements AutoCloseable {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mailbox</title></head>
            <body>
            <h1>Mailbox</h1>
            <p>%s</p>
            %s
            </body>
            </html>
            """;

    private static final String MAIL = """
            <article>
            <h2>%s</h2>
            <p>To %s, from %s, %s</p>
            <pre>%s</pre>
            </article>
            """;

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<&]+");

    private final LocalMail mail;
    private final HttpServer server;

    private Mailbox(LocalMail mail, int port) {
        this.mail = mail;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("The mailbox cannot be shown on port " + port + ".", taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::show);
        server.start();
    }

    /** @param port 0 for any that is free */
    public static Mailbox show(LocalMail mail, int port) {
        return new Mailbox(mail, port);
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            var bytes = page().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String page() {
        var mails = mail.received().reversed();
        var count = switch (mails.size()) {
            case 0 -> "No mail yet. Reload the page to look again.";
            case 1 -> "1 mail, kept until the portal stops.";
            default -> mails.size() + " mails, newest first, kept until the portal stops.";
        };
        return PAGE.formatted(count, mails.stream().map(Mailbox::article).collect(Collectors.joining()));
    }

    private static String article(ReceivedMail mail) {
        return MAIL.formatted(
                text(mail.subject()),
                text(mail.recipient()),
                text(mail.header("From")),
                text(mail.header("Date")),
                LINK.matcher(text(mail.text())).replaceAll("<a href=\"$0\">$0</a>"));
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
