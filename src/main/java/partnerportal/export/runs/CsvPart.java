package partnerportal.export.runs;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import org.jspecify.annotations.Nullable;
import partnerportal.export.DataColumn;
import partnerportal.export.DataRow;
import partnerportal.storage.Upload;
import partnerportal.storage.WrittenObject;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A file of rows, compressed while it is written. A cell without value is empty, an empty text is a pair of quotes. */
class CsvPart implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Upload upload;
    private final GZIPOutputStream compressed;
    private final Counted counted;
    private final CsvWriter csv;
    private long rows;

    CsvPart(List<DataColumn> columns, Upload upload) {
        this.upload = upload;
        try {
            compressed = new GZIPOutputStream(upload, BUFFER);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        counted = new Counted(compressed);
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .bufferSize(BUFFER)
                .build(counted, StandardCharsets.UTF_8);
        var names = new ArrayList<>(columns.stream().map(DataColumn::name).toList());
        names.addAll(SchemaFile.ADDED_NAMES);
        csv.writeRecord(names);
    }

    void write(DataRow row) {
        var cells = new ArrayList<@Nullable String>(row.cells().size() + 2);
        row.cells().forEach(cell -> cells.add(cell == null ? null : cell.toString()));
        cells.add(Long.toString(row.changeNumber()));
        cells.add(Boolean.toString(row.deleted()));
        csv.writeRecord(cells);
        rows++;
    }

    long rows() {
        return rows;
    }

    /** How much was written before compression, but for the last few lines. */
    long csvBytes() {
        return counted.bytes;
    }

    WrittenObject finish() {
        try {
            csv.flush();
            compressed.finish();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return upload.finish();
    }

    @Override
    public void close() {
        upload.close();
    }

    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
            bytes++;
        }

        @Override
        public void write(byte[] content, int from, int count) throws IOException {
            out.write(content, from, count);
            bytes += count;
        }
    }
}
