package partnerportal.shell;

import java.io.IOException;

/** A body goes on after the most that is read of one. */
public class BodyTooLarge extends IOException {

    BodyTooLarge(int mostBytes) {
        super("The body is larger than " + mostBytes + " bytes.");
    }
}
