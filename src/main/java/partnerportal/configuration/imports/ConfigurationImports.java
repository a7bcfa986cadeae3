package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.configuration.imports.ConfigurationImport.Step;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.shared.Actor;
import partnerportal.shared.Conflict;
import partnerportal.shared.NotFound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The files that were taken, with what came of them. */
@Repository
public class ConfigurationImports {

    private static final String SELECT = """
            select id, layout, file_name, plan_hash, created_records, changed_records, unchanged_records, invalid_records,
                warned_records, ignored, uploaded_by, uploaded_at, applied_by, applied_at, reversed_by, reversed_at,
                content is null as forgotten
            from configuration_imports
            """;

    private final JdbcClient jdbc;

    ConfigurationImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was uploaded; both are forgotten after a day. */
    record Files(byte @Nullable [] content, byte @Nullable [] mapping) {}

    public Optional<ConfigurationImport> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(ConfigurationImports::read)
                .optional();
    }

    /** The newest first. */
    public List<ConfigurationImport> newest(int most) {
        return jdbc.sql(SELECT + "order by id desc limit :most")
                .param("most", most)
                .query(ConfigurationImports::read)
                .list();
    }

    /**
     * Until the transaction ends nobody else applies or undoes it.
     *
     * @throws NotFound when there is none
     * @throws Conflict when somebody is applying or undoing it at this moment
     */
    ConfigurationImport lock(long id) {
        return jdbc.sql(SELECT + "where id = :id for update skip locked")
                .param("id", id)
                .query(ConfigurationImports::read)
                .optional()
                .orElseThrow(() -> find(id).isEmpty()
                        ? new NotFound()
                        : new Conflict(
                                "conflict",
                                "The import is being applied or undone at this moment. Look at it again in a minute."));
    }

    Files files(long id) {
        return jdbc.sql("select content, mapping from configuration_imports where id = :id")
                .param("id", id)
                .query((row, at) -> new Files(row.getBytes("content"), row.getBytes("mapping")))
                .single();
    }

    long add(Actor actor, String fileName, Files files, ImportPlan plan, Instant now) {
        return jdbc.sql("""
                insert into configuration_imports (layout, file_name, content, mapping, plan_hash, created_records,
                    changed_records, unchanged_records, invalid_records, warned_records, ignored, uploaded_by, uploaded_at)
                values (:layout, :fileName, :content, :mapping, :hash, :created, :changed, :unchanged, :invalid, :warned,
                    :ignored, :by, :now)
                returning id
                """)
                .param("layout", plan.layout().name())
                .param("fileName", fileName)
                .param("content", files.content())
                .param("mapping", files.mapping())
                .param("hash", plan.hash())
                .param("created", plan.counts().created())
                .param("changed", plan.counts().changed())
                .param("unchanged", plan.counts().unchanged())
                .param("invalid", plan.counts().invalid())
                .param("warned", plan.counts().warnings())
                .param("ignored", plan.ignored().toArray(String[]::new))
                .param("by", actor.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The plan as it is now, in place of the one that went stale. */
    void replan(long id, ImportPlan plan) {
        jdbc.sql("""
                update configuration_imports set plan_hash = :hash, created_records = :created,
                    changed_records = :changed, unchanged_records = :unchanged, invalid_records = :invalid,
                    warned_records = :warned
                where id = :id
                """)
                .param("id", id)
                .param("hash", plan.hash())
                .param("created", plan.counts().created())
                .param("changed", plan.counts().changed())
                .param("unchanged", plan.counts().unchanged())
                .param("invalid", plan.counts().invalid())
                .param("warned", plan.counts().warnings())
                .update();
    }

    void applied(long id, Actor actor, Instant now) {
        step("applied", id, actor, now);
    }

    void reversed(long id, Actor actor, Instant now) {
        step("reversed", id, actor, now);
    }

    private void step(String step, long id, Actor actor, Instant now) {
        jdbc.sql("update configuration_imports set %1$s_by = :by, %1$s_at = :now where id = :id".formatted(step))
                .param("id", id)
                .param("by", actor.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int removeUnappliedBefore(Instant moment) {
        return jdbc.sql("delete from configuration_imports where uploaded_at < :moment and applied_at is null")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    int forgetFilesBefore(Instant moment) {
        return jdbc.sql("""
                update configuration_imports set content = null, mapping = null
                where uploaded_at < :moment and content is not null
                """).param("moment", moment.atOffset(ZoneOffset.UTC)).update();
    }

    private static ConfigurationImport read(ResultSet row, int at) throws SQLException {
        return new ConfigurationImport(
                row.getLong("id"),
                Layout.valueOf(row.getString("layout")),
                row.getString("file_name"),
                row.getString("plan_hash"),
                new Counts(
                        row.getInt("created_records"),
                        row.getInt("changed_records"),
                        row.getInt("unchanged_records"),
                        row.getInt("invalid_records"),
                        row.getInt("warned_records")),
                List.of((String[]) row.getArray("ignored").getArray()),
                new Step(
                        row.getString("uploaded_by"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()),
                step(row, "applied"),
                step(row, "reversed"),
                row.getBoolean("forgotten"));
    }

    private static @Nullable Step step(ResultSet row, String step) throws SQLException {
        var at = row.getObject(step + "_at", OffsetDateTime.class);
        return at == null ? null : new Step(row.getString(step + "_by"), at.toInstant());
    }
}
