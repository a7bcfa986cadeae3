package partnerportal.backfill.eligible;

import org.jspecify.annotations.Nullable;

/** Loading was broken off because its thread is to end; nothing of it is to be seen. */
public class LoadStopped extends RuntimeException {

    LoadStopped(@Nullable Throwable cause) {
        super("Loading the list was stopped.", cause);
    }
}
