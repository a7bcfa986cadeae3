package partnerportal.local.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A real SMTP server that takes every mail and keeps it, until told otherwise. */
public final class LocalMail implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final long PATIENCE = 5_000;

    private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final Set<String> hangingUp = ConcurrentHashMap.newKeySet();
    private volatile Consumer<ReceivedMail> beforeAnswering = mail -> {};
    private SmtpServer server;
    private final int port;

    private LocalMail() {
        server = serve(0);
        port = server.getPort();
    }

    public static LocalMail start() {
        return new LocalMail();
    }

    /** The portal's settings that lead here. */
    public Map<String, Object> settings() {
        return Map.of(
                "portal.mail.host",
                HOST,
                "portal.mail.port",
                port,
                "portal.mail.tls",
                "none",
                "portal.mail.from",
                "portal@partner-portal.example");
    }

    public int port() {
        return port;
    }

    /** Everything, oldest first. */
    public List<ReceivedMail> received() {
        return List.copyOf(received);
    }

    public List<ReceivedMail> to(String recipient) {
        return received.stream()
                .filter(mail -> mail.recipient().equalsIgnoreCase(recipient))
                .toList();
    }

    /** @param answer what the server says when somebody sends to the address, such as {@code 550 5.1.1 No such user} */
    public void refuse(String recipient, String answer) {
        refused.put(recipient, answer);
    }

    /** From now on the address is like any other. */
    public void take(String recipient) {
        refused.remove(recipient);
    }

    /** What is done when a mail has come in, before the server says that it took it; when it fails, the server says that it could not. */
    public void beforeAnswering(Consumer<ReceivedMail> what) {
        beforeAnswering = what;
    }

    /** The server keeps the mails to the address and hangs up instead of saying so. */
    public void hangUpOn(String recipient) {
        hangingUp.add(recipient);
    }

    /** Nobody listens any more. */
    public synchronized void goDown() {
        server.stopService();
    }

    public synchronized void comeBack() {
        server = serve(port);
    }

    /** As if nothing had ever been wrong. */
    public synchronized void recover() {
        refused.clear();
        hangingUp.clear();
        beforeAnswering = mail -> {};
        if (!server.isRunning()) {
            comeBack();
        }
    }

    @Override
    public synchronized void close() {
        server.stopService();
    }

    private SmtpServer serve(int wanted) {
        var smtp = new SmtpServer(new ServerSetup(wanted, HOST, ServerSetup.PROTOCOL_SMTP), new Mailroom());
        smtp.startService();
        try {
            if (!smtp.waitTillRunning(PATIENCE)) {
                throw new IllegalStateException("The local mail server did not start on port " + wanted + ".");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
        return smtp;
    }

    /** Exceptions are told to whoever sends; this ends the connection. */
    private static final class HungUp extends Error {}

    private final class Mailroom extends Managers {

        private final SmtpManager counter = new Counter(this);

        @Override
        public SmtpManager getSmtpManager() {
            return counter;
        }
    }

    private final class Counter extends SmtpManager {

        Counter(Managers managers) {
            super(managers.getImapHostManager(), managers.getUserManager());
        }

        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
            return refused.get(recipient.getEmail());
        }

        @Override
        public void send(SmtpState state) {
            var message = state.getMessage().getMessage();
            for (var recipient : state.getMessage().getToAddresses()) {
                var mail = new ReceivedMail(recipient.getEmail(), message);
                received.add(mail);
                beforeAnswering.accept(mail);
                if (hangingUp.contains(mail.recipient())) {
                    throw new HungUp();
                }
            }
        }
    }
}
