package partnerportal.storage;

import java.io.InputStream;
import java.util.Optional;

/** Where others deliver files for the portal, which only reads them. What cannot be done is a {@link StorageUnavailable}. */
public interface ExchangeFiles {

    /** Whether there is such a place; without one every other method is refused. */
    boolean isSetUp();

    /** The content, to be closed by the caller; empty when there is no such file. */
    Optional<InputStream> open(ObjectKey key);
}
