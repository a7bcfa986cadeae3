package partnerportal.phi;

import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.LocalPostgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What the portal has written into its database and its folders since this was made, searched for marks. */
final class Written {

    private static final int LARGEST_MARKED = 100_000;

    private final JdbcClient jdbc;
    private final long firstTransaction;
    private final FileTime began = FileTime.from(Instant.now().minusSeconds(1));

    Written(LocalPostgres postgres) {
        this.jdbc = JdbcClient.create(postgres.asOwner());
        this.firstTransaction = jdbc.sql("select pg_current_xact_id()::xid::text::bigint")
                .query(Long.class)
                .single();
    }

    /**
     * Rows of tables that are marked.
     *
     * @param without columns that may be, by table
     * @param spared tables that may be, as a regular expression
     */
    List<String> rows(String marks, Map<String, String> without, String spared) {
        return tables(spared).stream()
                .flatMap(table -> rows(table, without.getOrDefault(table, ""), marks))
                .toList();
    }

    private Stream<String> rows(String table, String without, String marks) {
        return jdbc
                .sql("""
                        select left((regexp_match(line, '.{0,60}(?:' || :marks || ').{0,60}', 'i'))[1], 200) from (
                          select (to_jsonb(t) - cast(:without as text))::text as line from %s t
                          where t.xmin::text::bigint >= :first) as lines
                        where line ~* :marks limit 3
                        """.formatted(table))
                .param("marks", marks)
                .param("first", firstTransaction)
                .param("without", without)
                .query((row, at) -> String.valueOf(row.getString(1)))
                .list()
                .stream()
                .map(row -> table + ": " + row);
    }

    /** With those that only a migration wrote, and those that were made by functions. */
    private List<String> tables(String spared) {
        return jdbc.sql("""
                select quote_ident(relname) from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname !~ :spared
                order by 1
                """)
                .param("spared", spared)
                .query((row, at) -> String.valueOf(row.getString(1)))
                .list();
    }

    /**
     * Names and contents of files below a folder that are marked; of what is compressed the contents.
     *
     * @param spared what the names of files begin with whose contents may be
     */
    List<String> files(Path folder, String marks, String spared) {
        try (var files = Files.walk(folder)) {
            return files.filter(this::isNew)
                    .flatMap(file -> file(folder.relativize(file).toString(), file, marks, spared))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the content of any file below a folder is marked that is no larger than what tests of marks give. */
    boolean anyFile(Path folder, String marks) {
        try (var files = Files.walk(folder)) {
            return files.filter(this::isNew)
                    .filter(file -> file.toFile().length() < LARGEST_MARKED)
                    .anyMatch(file -> !Marks.in(content(file), marks).isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isNew(Path file) {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).compareTo(began) >= 0;
        } catch (IOException deletedMeanwhile) {
            return false;
        }
    }

    private static Stream<String> file(String name, Path file, String marks, String spared) {
        var content = name.startsWith(spared) ? "" : content(file);
        return Stream.concat(Marks.in(name, marks).stream(), Marks.in(content, marks).stream())
                .map(mark -> name + ": " + mark);
    }

    private static String content(Path file) {
        try (var stream = open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException deletedMeanwhile) {
            return "";
        }
    }

    private static InputStream open(Path file) throws IOException {
        var stream = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }
}
