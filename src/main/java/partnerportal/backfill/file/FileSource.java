package partnerportal.backfill.file;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read from its beginning more than once. */
@FunctionalInterface
public interface FileSource {

    /** To be closed by the caller. */
    InputStream open() throws IOException;
}
