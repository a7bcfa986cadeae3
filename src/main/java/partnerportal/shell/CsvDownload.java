package partnerportal.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jakarta.servlet.http.HttpServletResponse;

/** A file that a spreadsheet opens, written while it is sent; what looks like a formula arrives as text. */
public final class CsvDownload {

    /** A cell that begins with one of these is a formula to a spreadsheet. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final CsvWriter lines;

    private CsvDownload(CsvWriter lines) {
        this.lines = lines;
    }

    /**
     * Begins the answer with the line of column names.
     *
     * @param name of the file, to which the day is added
     */
    public static CsvDownload to(HttpServletResponse response, String name, LocalDate day, List<String> columns)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-" + day + ".csv")
                        .build()
                        .toString());
        var lines =
                CsvWriter.builder().build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        lines.writeRecord(columns);
        return new CsvDownload(lines);
    }

    /** A line; null leaves a cell empty. */
    public void write(@Nullable Object... cells) {
        lines.writeRecord(Stream.of(cells).map(CsvDownload::cell).toList());
    }

    public void flush() throws IOException {
        lines.flush();
    }

    /** An apostrophe in front keeps the cell what it is: text. */
    private static String cell(@Nullable Object content) {
        var text = content == null ? "" : content.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
