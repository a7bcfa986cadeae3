package partnerportal.mail.delivery;

import java.io.IOException;
import java.io.OutputStream;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A message with an id that was chosen before, as the library would make a new one at every attempt, and that knows whether
 * it was handed over.
 */
final class IdentifiedMessage extends MimeMessage {

    private final String id;
    private final Runnable handedOver;

    /** @param handedOver is run when all of it was written to the server */
    IdentifiedMessage(Session session, String id, Runnable handedOver) {
        super(session);
        this.id = id;
        this.handedOver = handedOver;
    }

    @Override
    public void writeTo(OutputStream server, String[] without) throws IOException, MessagingException {
        super.writeTo(server, without);
        handedOver.run();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
