package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list's read model: one row for each configuration, drafts included, written in the transaction of the change. */
@Repository
class ConfigurationRows {

    private static final String WRITE = """
            insert into configuration_rows (id, status, express_partner_id, name, search, market_ids, service_line_ids,
                partner_ids, facility_codes, used_market_ids, used_service_line_ids, used_partner_ids,
                source_count, sso, sso_failing_since, redox, redox_failing_since, has_draft, draft_is_behind, revision,
                updated_at)
            values (:id, :status, :expressPartnerId, :name, :search, :markets, :serviceLines, :partners,
                :facilityCodes, :usedMarkets, :usedServiceLines, :usedPartners, :sourceCount, :sso,
                :ssoFailingSince, :redox, :redoxFailingSince, :hasDraft, :draftIsBehind, :revision, :updatedAt)
            on conflict (id) do update set status = excluded.status,
                express_partner_id = excluded.express_partner_id, name = excluded.name, search = excluded.search,
                market_ids = excluded.market_ids, service_line_ids = excluded.service_line_ids,
                partner_ids = excluded.partner_ids, facility_codes = excluded.facility_codes,
                used_market_ids = excluded.used_market_ids, used_service_line_ids = excluded.used_service_line_ids,
                used_partner_ids = excluded.used_partner_ids,
                source_count = excluded.source_count, sso = excluded.sso,
                sso_failing_since = excluded.sso_failing_since, redox = excluded.redox,
                redox_failing_since = excluded.redox_failing_since,
                has_draft = excluded.has_draft, draft_is_behind = excluded.draft_is_behind,
                revision = excluded.revision, updated_at = excluded.updated_at
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final PartnerConfigurations configurations;
    private final ConfigurationDrafts drafts;
    private final ConnectionChecks checks;

    ConfigurationRows(
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            PartnerConfigurations configurations,
            ConfigurationDrafts drafts,
            ConnectionChecks checks) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.configurations = configurations;
        this.drafts = drafts;
        this.checks = checks;
    }

    /** Writes the row anew from what there is; removes it when there is nothing. */
    void refresh(long id) {
        var published = configurations.findById(id).orElse(null);
        var draft = drafts.find(id).orElse(null);
        if (published != null) {
            write(id, published.settings(), published, draft);
        } else if (draft != null) {
            write(id, draft.settings(), null, draft);
        } else {
            jdbc.sql("delete from configuration_rows where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    /**
     * Whether a configuration with this id, never published yet, was begun. Who begins one with the same id at the same
     * moment waits until this transaction ends.
     */
    boolean isBegun(@Nullable String expressPartnerId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('begin ' || :id, 0))")
                .param("id", Objects.requireNonNullElse(expressPartnerId, ""))
                .query()
                .listOfRows();
        return jdbc.sql("""
                select exists (select from configuration_rows where express_partner_id = :id and status = 'DRAFT')
                """).param("id", expressPartnerId).query(Boolean.class).single();
    }

    /** Writes the rows of what was published just now, in one batch; reads what else they tell in one statement each. */
    void write(List<PartnerConfiguration> published) {
        var begun = drafts.of(published.stream().map(PartnerConfiguration::id).toList());
        var connections = checks.states(
                published.stream().collect(Collectors.toMap(PartnerConfiguration::id, PartnerConfiguration::settings)));
        var rows = published.stream()
                .map(one -> parameters(
                        one.id(),
                        one.settings(),
                        one,
                        begun.get(one.id()),
                        Objects.requireNonNull(connections.get(one.id()))));
        batches.batchUpdate(WRITE, rows.toArray(SqlParameterSource[]::new));
    }

    private void write(
            long id, Settings settings, @Nullable PartnerConfiguration published, @Nullable ConfigurationDraft draft) {
        var connections =
                Objects.requireNonNull(checks.states(Map.of(id, settings)).get(id));
        batches.update(WRITE, parameters(id, settings, published, draft, connections));
    }

    private static SqlParameterSource parameters(
            long id,
            Settings settings,
            @Nullable PartnerConfiguration published,
            @Nullable ConfigurationDraft draft,
            Map<CheckKind, ConnectionState> connections) {
        var named = DirectoryNames.in(settings);
        var sso = Objects.requireNonNull(connections.get(CheckKind.SSO));
        var redox = Objects.requireNonNull(connections.get(CheckKind.REDOX));
        var used = draft == null ? named : named.and(DirectoryNames.in(draft.settings()));
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("status", status(published))
                .addValue("expressPartnerId", settings.expressPartnerId())
                .addValue("name", Objects.requireNonNullElse(settings.name(), "Unnamed draft"))
                .addValue("search", searchText(settings))
                .addValue("markets", named.markets().toArray(Long[]::new))
                .addValue("serviceLines", named.serviceLines().toArray(Long[]::new))
                .addValue(
                        "partners",
                        settings.sources().stream()
                                .map(Source::partnerId)
                                .distinct()
                                .toArray(Long[]::new))
                .addValue("facilityCodes", facilityCodes(settings).toArray(String[]::new))
                .addValue("usedMarkets", used.markets().toArray(Long[]::new))
                .addValue("usedServiceLines", used.serviceLines().toArray(Long[]::new))
                .addValue("usedPartners", used.partners().toArray(Long[]::new))
                .addValue("sourceCount", settings.sources().size())
                .addValue("sso", sso.connection().name())
                .addValue("ssoFailingSince", timestamp(sso.failingSince()))
                .addValue("redox", redox.connection().name())
                .addValue("redoxFailingSince", timestamp(redox.failingSince()))
                .addValue("hasDraft", draft != null)
                .addValue("draftIsBehind", isBehind(published, draft))
                .addValue("revision", published == null ? null : published.revision())
                .addValue("updatedAt", updatedAt(published, draft).atOffset(ZoneOffset.UTC));
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static String status(@Nullable PartnerConfiguration published) {
        if (published == null) {
            return "DRAFT";
        }
        return published.isDeactivated() ? "DEACTIVATED" : "LIVE";
    }

    private static boolean isBehind(@Nullable PartnerConfiguration published, @Nullable ConfigurationDraft draft) {
        return published != null
                && draft != null
                && draft.baseRevision() != null
                && draft.baseRevision() != published.revision();
    }

    private static Instant updatedAt(@Nullable PartnerConfiguration published, @Nullable ConfigurationDraft draft) {
        return Stream.of(
                        Optional.ofNullable(published).map(PartnerConfiguration::updatedAt),
                        Optional.ofNullable(draft).map(ConfigurationDraft::updatedAt))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Everything that people search by, in small letters, a line each. */
    private static String searchText(Settings settings) {
        var redox = settings.redox();
        var words = Stream.of(
                Stream.of(settings.name(), settings.expressPartnerId()),
                facilityCodes(settings),
                redox == null
                        ? Stream.<@Nullable String>empty()
                        : Stream.of(
                                redox.sourceId(),
                                redox.destinationId(),
                                redox.clinicalSummaryDestinationId(),
                                redox.cancellationId()));
        return words.flatMap(part -> part)
                .filter(Objects::nonNull)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> facilityCodes(Settings settings) {
        return settings.sources().stream()
                .map(Source::facilityCode)
                .filter(Objects::nonNull)
                .map(FacilityCode::code);
    }
}
