package partnerportal.export.runs;

import org.jspecify.annotations.Nullable;
import partnerportal.export.DataColumn;
import partnerportal.export.DataRow;
import partnerportal.storage.ObjectKey;
import partnerportal.storage.ObjectStore;

import java.util.List;
import java.util.function.Consumer;

/** The files of one data set, begun anew whenever one is full. There is one at least, if only with the column names. */
class CsvParts implements AutoCloseable {

    private final List<DataColumn> columns;
    private final ObjectStore store;
    private final ObjectKey folder;
    private final long partBytes;
    private final Consumer<ExportedFile> written;
    private @Nullable CsvPart open;
    private int parts;

    CsvParts(
            List<DataColumn> columns,
            ObjectStore store,
            ObjectKey folder,
            long partBytes,
            Consumer<ExportedFile> written) {
        this.columns = columns;
        this.store = store;
        this.folder = folder;
        this.partBytes = partBytes;
        this.written = written;
    }

    void write(DataRow row) {
        var part = open == null ? begin() : open;
        part.write(row);
        if (part.csvBytes() >= partBytes) {
            end(part);
        }
    }

    void finish() {
        if (open != null) {
            end(open);
        } else if (parts == 0) {
            end(begin());
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }

    private CsvPart begin() {
        parts++;
        open = new CsvPart(columns, store.upload(folder.resolve("part-%05d.csv.gz".formatted(parts))));
        return open;
    }

    private void end(CsvPart part) {
        written.accept(new ExportedFile(parts, part.rows(), part.finish()));
        open = null;
    }
}
