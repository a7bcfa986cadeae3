package partnerportal.backfill.runs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import partnerportal.shared.InvalidInput;
import partnerportal.storage.ExchangeFiles;
import partnerportal.storage.ObjectKey;
import partnerportal.storage.ObjectStore;
import partnerportal.storage.StorageUnavailable;
import partnerportal.storage.Upload;
import partnerportal.storage.WrittenObject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** Streams the file of a run to the portal's own storage, never more than a buffer of it in memory. */
@Component
class KeepFile {

    /** Below it is every file of a run, and nothing else. */
    static final ObjectKey FOLDER = ObjectKey.of("backfills");

    private static final Logger LOG = LoggerFactory.getLogger(KeepFile.class);
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_NAME = 255;

    private final ObjectStore store;
    private final ExchangeFiles exchange;
    private final BackfillProperties settings;
    private final Clock clock;

    KeepFile(ObjectStore store, ExchangeFiles exchange, BackfillProperties settings, Clock clock) {
        this.store = store;
        this.exchange = exchange;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws InvalidInput when it is empty, too large, or not there */
    BackfillFile keep(GivenFile given) {
        return read(given, store::upload);
    }

    /**
     * The file as it would be kept; nothing is there under its key.
     *
     * @throws InvalidInput when it is empty, too large, or not there
     */
    BackfillFile measure(GivenFile given) {
        return read(given, MeasuredOnly::new);
    }

    private BackfillFile read(GivenFile given, Function<ObjectKey, Upload> to) {
        return switch (given) {
            case GivenFile.Uploaded(String name, InputStream content) ->
                file(BackfillFile.Origin.UPLOAD, shown(name), stream(content, "/file", to));
            case GivenFile.Delivered(ObjectKey key) -> delivered(key, to);
        };
    }

    void forget(BackfillFile file) {
        try {
            store.delete(file.key());
        } catch (StorageUnavailable later) {
            LOG.warn("A file that is not needed stays behind for a day: {}", file.key());
        }
    }

    private BackfillFile delivered(ObjectKey key, Function<ObjectKey, Upload> to) {
        if (!exchange.isSetUp()) {
            throw new InvalidInput(
                    "/object_key", "no-exchange", "Files cannot be delivered here. Upload the file instead");
        }
        try (var content = exchange.open(key)
                .orElseThrow(() -> new InvalidInput(
                        "/object_key", "unknown", "No file with this key was delivered to the exchange"))) {
            var name = key.text().substring(key.text().lastIndexOf('/') + 1);
            return file(BackfillFile.Origin.EXCHANGE, shown(name), stream(content, "/object_key", to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BackfillFile file(BackfillFile.Origin origin, String name, WrittenObject written) {
        return new BackfillFile(origin, written.key(), name, written.size(), written.sha256());
    }

    private WrittenObject stream(InputStream content, String pointer, Function<ObjectKey, Upload> to) {
        var most = settings.fileLimit();
        try (var upload = to.apply(key())) {
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int got = content.read(buffer); got >= 0; got = content.read(buffer)) {
                size += got;
                if (size > most.toBytes()) {
                    throw new InvalidInput(
                            pointer,
                            "too-large",
                            "The selected file must be smaller than %d MB".formatted(most.toMegabytes()));
                }
                upload.write(buffer, 0, got);
            }
            if (size == 0) {
                throw new InvalidInput(pointer, "empty", "The selected file is empty");
            }
            return upload.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** By day, so that what no run came of can be told from what is just being started. */
    private ObjectKey key() {
        return FOLDER.resolve(LocalDate.now(clock) + "/" + UUID.randomUUID() + ".csv");
    }

    private static String shown(String name) {
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        var kept = plain.isEmpty() ? "file.csv" : plain;
        return kept.length() > LONGEST_NAME ? kept.substring(0, LONGEST_NAME) : kept;
    }
}
