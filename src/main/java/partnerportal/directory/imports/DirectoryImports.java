package partnerportal.directory.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.directory.domain.Kind;
import partnerportal.directory.domain.Plan;
import partnerportal.directory.imports.DirectoryImport.Applied;
import partnerportal.shared.Actor;
import partnerportal.shared.PlanOutcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The uploaded files. */
@Repository
class DirectoryImports {

    private static final String SELECT = """
            select id, kind, file_name, uploaded_by, uploaded_at, applied_by, applied_at,
                created_rows, changed_rows, unchanged_rows, invalid_rows
            from directory_imports where id = :id
            """;

    private final JdbcClient jdbc;

    DirectoryImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Actor actor, Kind kind, String fileName, byte[] content, Instant now) {
        return jdbc.sql("""
                insert into directory_imports (kind, file_name, content, uploaded_by, uploaded_at)
                values (:kind, :fileName, :content, :by, :now) returning id
                """)
                .param("kind", kind.name())
                .param("fileName", fileName)
                .param("content", content)
                .param("by", actor.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<DirectoryImport> find(long id) {
        return jdbc.sql(SELECT).param("id", id).query(DirectoryImports::read).optional();
    }

    /** Until the transaction ends nobody else applies it. */
    Optional<DirectoryImport> findLocked(long id) {
        return jdbc.sql(SELECT + " for update")
                .param("id", id)
                .query(DirectoryImports::read)
                .optional();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from directory_imports where id = :id")
                .param("id", id)
                .query((row, at) -> row.getBytes(1))
                .single();
    }

    void applied(long id, Actor actor, Plan plan, Instant now) {
        jdbc.sql("""
                update directory_imports set applied_by = :by, applied_at = :now, created_rows = :created,
                    changed_rows = :changed, unchanged_rows = :unchanged, invalid_rows = :invalid
                where id = :id
                """)
                .param("id", id)
                .param("by", actor.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("created", plan.count(PlanOutcome.CREATED))
                .param("changed", plan.count(PlanOutcome.CHANGED))
                .param("unchanged", plan.count(PlanOutcome.UNCHANGED))
                .param("invalid", plan.count(PlanOutcome.INVALID))
                .update();
    }

    int removeUploadedBefore(Instant moment) {
        return jdbc.sql("delete from directory_imports where uploaded_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static DirectoryImport read(ResultSet row, int at) throws SQLException {
        return new DirectoryImport(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                applied(row));
    }

    private static @Nullable Applied applied(ResultSet row) throws SQLException {
        var at = row.getObject("applied_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Applied(
                        row.getString("applied_by"),
                        at.toInstant(),
                        row.getInt("created_rows"),
                        row.getInt("changed_rows"),
                        row.getInt("unchanged_rows"),
                        row.getInt("invalid_rows"));
    }
}
