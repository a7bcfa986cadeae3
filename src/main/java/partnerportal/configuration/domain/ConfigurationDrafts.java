package partnerportal.configuration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.configuration.domain.ConfigurationDraft.Saver;
import partnerportal.shared.Actor;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The drafts, one for each configuration at most. */
@Repository
public class ConfigurationDrafts {

    private final JdbcClient jdbc;

    ConfigurationDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ConfigurationDraft> find(long configurationId) {
        return find(configurationId, "");
    }

    /** The configurations whose drafts somebody saved into, the one they saved into last first. */
    public List<Long> savedBy(String subject, int most) {
        return jdbc.sql("""
                select configuration_id from configuration_draft_savers
                where actor_subject = :subject order by saved_at desc, configuration_id limit :most
                """)
                .param("subject", subject)
                .param("most", most)
                .query((row, at) -> row.getLong("configuration_id"))
                .list();
    }

    /** Those of the Express partner IDs that a configuration which was begun and never published has. */
    public Set<String> begun(Collection<String> expressPartnerIds) {
        return Set.copyOf(jdbc.sql("""
                select distinct express_partner_id from configuration_rows
                where status = 'DRAFT' and express_partner_id = any(:ids)
                """)
                .param("ids", expressPartnerIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The drafts of those of the configurations that have one, by configuration. */
    Map<Long, ConfigurationDraft> of(Collection<Long> configurationIds) {
        return find(configurationIds, "").stream()
                .collect(Collectors.toMap(ConfigurationDraft::configurationId, Function.identity()));
    }

    /** Keeps everyone else from changing it until the transaction ends. */
    Optional<ConfigurationDraft> lock(long configurationId) {
        return find(configurationId, " for update");
    }

    private Optional<ConfigurationDraft> find(long configurationId, String locking) {
        return find(List.of(configurationId), locking).stream().findFirst();
    }

    private List<ConfigurationDraft> find(Collection<Long> configurationIds, String locking) {
        var drafts = jdbc.sql("""
                select configuration_id, version, snapshot, base_revision, created_at, updated_at
                from configuration_drafts where configuration_id = any(:ids)
                """ + locking)
                .param("ids", configurationIds.toArray(Long[]::new))
                .query((row, at) -> new ConfigurationDraft(
                        row.getLong("configuration_id"),
                        row.getLong("version"),
                        ConfigurationSnapshot.fromJson(row.getString("snapshot"))
                                .settings(),
                        row.getObject("base_revision", Integer.class),
                        List.of(),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .list();
        if (drafts.isEmpty()) {
            return drafts;
        }
        var savers =
                savers(drafts.stream().map(ConfigurationDraft::configurationId).toList());
        return drafts.stream()
                .map(draft -> draft.savedBy(savers.getOrDefault(draft.configurationId(), List.of())))
                .toList();
    }

    /** Writes it with a version that no other state of any draft has, and that this actor saved into it. */
    void save(ConfigurationDraft draft, Actor saver) {
        jdbc.sql("""
                insert into configuration_drafts (configuration_id, version, snapshot, base_revision, created_at, updated_at)
                values (:id, nextval('configuration_draft_versions'), :snapshot::json, :base, :createdAt, :updatedAt)
                on conflict (configuration_id) do update set version = excluded.version, snapshot = excluded.snapshot,
                    base_revision = excluded.base_revision, updated_at = excluded.updated_at
                """)
                .param("id", draft.configurationId())
                .param("snapshot", new ConfigurationSnapshot(draft.settings(), null).toJson())
                .param("base", draft.baseRevision())
                .param("createdAt", draft.createdAt().atOffset(ZoneOffset.UTC))
                .param("updatedAt", draft.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
        keepSaver(draft.configurationId(), saver, draft.updatedAt());
    }

    void delete(long configurationId) {
        jdbc.sql("delete from configuration_drafts where configuration_id = :id")
                .param("id", configurationId)
                .update();
    }

    private void keepSaver(long configurationId, Actor saver, Instant at) {
        jdbc.sql("""
                insert into configuration_draft_savers (configuration_id, actor_subject, actor_name, saved_at)
                values (:id, :subject, :name, :at)
                on conflict (configuration_id, actor_subject)
                do update set actor_name = excluded.actor_name, saved_at = excluded.saved_at
                """)
                .param("id", configurationId)
                .param("subject", saver.subject())
                .param("name", saver.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By configuration. */
    private Map<Long, List<Saver>> savers(Collection<Long> configurationIds) {
        record Saved(long configurationId, Saver saver) {}
        return jdbc
                .sql("""
                select configuration_id, actor_subject, actor_name, saved_at from configuration_draft_savers
                where configuration_id = any(:ids) order by saved_at, actor_subject
                """)
                .param("ids", configurationIds.toArray(Long[]::new))
                .query((row, at) -> new Saved(
                        row.getLong("configuration_id"),
                        new Saver(
                                row.getString("actor_subject"),
                                row.getString("actor_name"),
                                row.getObject("saved_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Saved::configurationId, Collectors.mapping(Saved::saver, Collectors.toList())));
    }
}
