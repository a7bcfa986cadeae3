package partnerportal.audit.refusals;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerportal.access.Asker;
import partnerportal.access.Askers;
import partnerportal.shared.Actor;

import java.io.IOException;
import java.util.Objects;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Asks who is asking at the moment of the refusal: when the answer has passed all filters, nobody knows any more. */
final class WatchedResponse extends HttpServletResponseWrapper {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedResponse.class);

    private final Askers askers;
    private @Nullable Actor actor;

    WatchedResponse(HttpServletResponse response, Askers askers) {
        super(response);
        this.askers = askers;
    }

    static boolean isRefusal(int status) {
        return status == SC_FORBIDDEN || status == SC_NOT_FOUND;
    }

    Actor actor() {
        return Objects.requireNonNullElseGet(actor, Actor::unknown);
    }

    @Override
    public void setStatus(int status) {
        notice(status);
        super.setStatus(status);
    }

    @Override
    public void sendError(int status) throws IOException {
        notice(status);
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        notice(status);
        super.sendError(status, message);
    }

    private void notice(int status) {
        if (!isRefusal(status) || actor != null) {
            return;
        }
        try {
            actor = askers.current().map(Asker::actor).orElse(null);
        } catch (RuntimeException sessionOutOfReach) {
            LOG.warn("Who was refused could not be found out: {}", sessionOutOfReach.toString());
        }
    }
}
