package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.PublishDraft;
import partnerportal.configuration.domain.Revisions;
import partnerportal.configuration.domain.Section;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.imports.ImportRecords.Show;
import partnerportal.configuration.imports.Reconciliation.Kind;
import partnerportal.configuration.imports.file.ExportFile.Format;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@PortalTest
class ImportConfigurationsIT {

    private static final Actor DANA = ConfigurationsForTests.DANA;

    @Autowired
    ImportConfigurations importing;

    @Autowired
    ReadingTurns turns;

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    ReverseImport reversing;

    @Autowired
    CompareStores comparing;

    @Autowired
    ExportConfigurations exporting;

    @Autowired
    ImportRecords records;

    @Autowired
    ConfigurationImports imports;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    Revisions revisions;

    @Autowired
    Drafting drafting;

    @Autowired
    PublishDraft publishing;

    @Autowired
    LocalPostgres postgres;

    @Autowired
    JdbcClient jdbc;

    StoreFiles files;
    String key = "";

    @BeforeEach
    void prepare() {
        files = new StoreFiles(jdbc);
        key = StoreFiles.unique();
    }

    @Test
    void createdOnesAreLiveWithCauseAndAuditEntries() {
        var id = applied(express(record("a")));
        var made = configuration("a");
        assertThat(made.isDeactivated()).isFalse();
        var revision = revisions.find(made.id(), 1).orElseThrow();
        assertThat(revision.cause()).isEqualTo(Cause.IMPORT);
        assertThat(revision.reason()).isEqualTo("Applied import " + id + ", express.json");
        assertThat(audited("configuration", made.id())).containsExactly("configuration.published by IMPORT");
        assertThat(audited("import", id)).containsExactly("configurations.imported by IMPORT");
    }

    @Test
    void fieldsThatAreLeftOutStayAndNullTakesAway() {
        applied(express(record("a")));
        var change = JsonMapper.shared()
                .createObjectNode()
                .put("express_partner_id", key + "a")
                .put("name", "Renamed " + key)
                .putNull("phone_number");
        var plan = planned(express(change));
        assertThat(records.page(plan, Show.CHANGED, 0, 9))
                .singleElement()
                .satisfies(record -> assertThat(record.changes())
                        .extracting(one -> one.path() + " " + one.after())
                        .containsExactly("/name Renamed " + key, "/phone_number null"));
        apply(plan);
        assertThat(configuration("a").settings().sources()).hasSize(3);
        assertThat(configuration("a").settings().phoneNumber()).isNull();
    }

    @Test
    void whatCannotBeUsedIsLeftOutOnlyWhenThatWasAgreed() {
        var plan = planned(express(record("a"), record("b").putNull("name"), record("a")));
        assertThat(records.page(plan, Show.INVALID, 0, 9))
                .extracting(record -> record.place() + " "
                        + record.problems().getFirst().field() + " "
                        + record.problems().getFirst().code())
                .containsExactly("line 3 /name required", "line 4  duplicate");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> apply(plan));
        assertThat(configurations.findIdByExpressPartnerId(key + "a")).isEmpty();
        importing.apply(DANA, plan, importing.find(plan).planHash(), true);
        assertThat(configurations.findIdByExpressPartnerId(key + "a")).isPresent();
        assertThat(configurations.findIdByExpressPartnerId(key + "b")).isEmpty();
    }

    @Test
    void rowsThatCannotBeReadTakeNothingAway() {
        applied(express(record("a"), record("b")));
        var before = configuration("a").settings();
        var columns = "express_partner_id,name\n";
        var sources = "express_partner_id,station_channel_item_id\n";
        var rows = columns + key + "a,Renamed " + key + "a\n" + key + "b,Renamed " + key + "b\n";
        var ragged = sources + key + "a," + files.partner(0) + "\n" + key + "a," + files.partner(1) + ",\n" + key + "b,"
                + files.partner(0) + "\n";
        var plan = planned(StoreFiles.zip(Map.of("configurations.csv", rows, "sources.csv", ragged)));
        assertThat(records.page(plan, Show.INVALID, 0, 9)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(key + "a");
            assertThat(record.configurationId()).isEqualTo(configuration("a").id());
            assertThat(record.problems())
                    .extracting(problem -> problem.place() + " " + problem.code())
                    .containsExactly("sources.csv line 3 unusable-row");
        });
        importing.apply(DANA, plan, importing.find(plan).planHash(), true);
        assertThat(configuration("a").settings()).isEqualTo(before);
        assertThat(configuration("b").settings().name()).isEqualTo("Renamed " + key + "b");
        assertThat(configuration("b").settings().sources()).hasSize(1);

        var misspelt = sources + key + "A," + files.partner(0) + "\n";
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> planned(StoreFiles.zip(Map.of("configurations.csv", rows, "sources.csv", misspelt))))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().code()).isEqualTo("stray-rows"));
    }

    @Test
    void marketsWithoutTheirServiceLinesKeepThem() {
        applied(express(record("a")));
        var before = configuration("a").settings();
        var rows = "express_partner_id\n" + key + "a\n";
        var markets = "express_partner_id,external_market_id\n" + key + "a," + files.market(0) + "\n" + key + "a,"
                + files.market(1) + "\n";
        applied(StoreFiles.zip(Map.of("configurations.csv", rows, "markets.csv", markets)));
        assertThat(configuration("a").settings().markets())
                .containsExactlyInAnyOrderElementsOf(before.markets().stream()
                        .filter(market -> market.marketId() != files.market(2))
                        .toList());
    }

    @Test
    void callersAreToldToComeBackWhileOtherFilesAreRead() {
        var api = new ApiCaller(http, tokens, jdbc).express();
        var content = Base64.getEncoder().encodeToString(express(record("a")));
        var body = Map.of("layout", "express", "content", content);
        var refused = turns.take(() -> turns.take(() -> api.post("/api/v1/configuration-imports", body)));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/too-many-imports");
        assertThat(refused.header("Retry-After")).hasValue("5");
    }

    @Test
    void whatWasUndoneIsNotAppliedAgain() {
        var id = applied(express(record("a")));
        apply(id);
        reversing.reverse(DANA, id);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> apply(id))
                .satisfies(refused -> assertThat(refused.slug()).isEqualTo("conflict"));
        assertThat(configuration("a").isDeactivated()).isTrue();
    }

    @Test
    void planIsStaleWhenWhatItChangesWasChanged() {
        applied(express(record("a")));
        var plan = planned(express(record("a").put("allow_user_care_requests", false), record("b")));
        var changed = gate.change(
                configuration("a").id(),
                ConfigurationChange.settings(settings -> settings.withSso(false, settings.sso())),
                ConfigurationsForTests.by(DANA));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> apply(plan))
                .satisfies(stale -> assertThat(stale.slug()).isEqualTo("plan-stale"));
        assertThat(configuration("a").revision()).isEqualTo(changed.after().revision());
        assertThat(configurations.findIdByExpressPartnerId(key + "b")).isEmpty();
        importing.planAgain(plan);
        apply(plan);
        assertThat(configuration("a").settings().allowUserCareRequests()).isFalse();
        assertThat(configuration("a").settings().ssoEnabled()).isTrue();
    }

    @Test
    void namesMeetWhatEarlierRecordsLeft() {
        applied(express(record("a").put("name", "One " + key), record("b").put("name", "Two " + key)));
        var passedOn =
                express(record("a").put("name", "Three " + key), record("b").put("name", "ONE " + key));
        var id = applied(passedOn);
        assertThat(configuration("b").settings().name()).isEqualTo("ONE " + key);
        reversing.reverse(DANA, id);
        assertThat(configuration("a").settings().name()).isEqualTo("One " + key);
        assertThat(configuration("b").settings().name()).isEqualTo("Two " + key);
        var taken = planned(express(record("a").put("name", "Two " + key)));
        assertThat(records.page(taken, Show.INVALID, 0, 9))
                .singleElement()
                .satisfies(record ->
                        assertThat(record.problems().getFirst().code()).isEqualTo("name-taken"));
    }

    @Test
    void draftStaysAndMeetsTheImportWhenItIsPublished() {
        applied(express(record("a")));
        var before = configuration("a");
        var typed = before.settings().withName("Drafted " + key);
        drafting.save(before.id(), Section.GENERAL, before.settings(), typed, DANA);
        applied(express(record("a").put("allow_user_care_requests", false)));
        var row = jdbc.sql("select name, has_draft, draft_is_behind from configuration_rows where id = :id")
                .param("id", before.id())
                .query()
                .singleRow();
        assertThat(row).containsEntry("has_draft", true).containsEntry("draft_is_behind", true);
        assertThat(configuration("a").settings().name()).isEqualTo("Partner " + key + "a");

        var draft = drafting.view(before.id()).orElseThrow();
        publishing.publish(
                before.id(), draft.draft().version(), configuration("a").revision(), DANA, null);
        assertThat(configuration("a").settings().name()).isEqualTo("Drafted " + key);
        assertThat(configuration("a").settings().allowUserCareRequests()).isFalse();
    }

    @Test
    void planWarnsOfADraftThatCouldNotBePublishedAnyMore() {
        var begun = drafting.begin(Settings.empty().withGeneral(key + "a", "Begun " + key, null, true, false), DANA);
        var plan = planned(express(record("a"), record("b")));
        assertThat(importing.find(plan).counts()).isEqualTo(new Counts(2, 0, 0, 0, 1));
        assertThat(records.page(plan, Show.WARNINGS, 0, 9)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(key + "a");
            assertThat(record.warnings()).singleElement().asString().contains("draft");
        });
        drafting.discard(begun, drafting.view(begun).orElseThrow().draft().version(), DANA);
        importing.planAgain(plan);
        assertThat(importing.find(plan).counts().warnings()).isZero();
    }

    @Test
    void whatChecksFoundStaysInTheListWhenMany() {
        applied(express(record("a"), record("b")));
        var passed = configuration("a");
        jdbc.sql("""
                insert into connection_checks (configuration_id, kind, revision, checked_values, outcome, steps, took_millis,
                    checked_at, actor_kind, actor_subject, actor_name)
                values (:id, 'SSO', 1, :values, 'PASSED', :steps::json, 1, now(), 'SYSTEM', 'portal', 'portal')
                """)
                .param("id", passed.id())
                .param("steps", """
                        [{"subject": "SSO_CONNECTION", "outcome": "PASSED", "words": "It is there", "next": null}]
                        """)
                .param("values", CheckKind.SSO.values(passed.settings()))
                .update();
        applied(express(
                record("a").put("allow_user_care_requests", false),
                record("b").put("allow_user_care_requests", false)));
        assertThat(jdbc.sql("select sso from configuration_rows where id = any(:ids) order by express_partner_id")
                        .param(
                                "ids",
                                new Long[] {passed.id(), configuration("b").id()})
                        .query(String.class)
                        .list())
                .containsExactly("CONNECTED", "NOT_VERIFIED");
    }

    @Test
    void textThatNoDatabaseKeepsIsListedWithLineAndField() {
        var file = """
                [{"express_partner_id":"%1$sa\\u0000b","name":"A"},
                {"express_partner_id":"%1$sb","name":"\\ud800","\\u0000odd":1}]
                """.formatted(key);
        var plan = planned(file.getBytes(StandardCharsets.UTF_8));
        assertThat(importing.find(plan).ignored()).containsExactly("odd");
        assertThat(records.page(plan, Show.INVALID, 0, 9))
                .extracting(record -> record.place() + " "
                        + record.problems().getFirst().field() + " "
                        + record.problems().getFirst().code())
                .containsExactly("line 1 /express_partner_id unreadable-text", "line 2 /name unreadable-text");
        var mapping = bytes("redox_source_id,express_partner_id\nsrc,a\0b\n");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        importing.plan(DANA, Layout.ORDER_WORKER, "worker.json", orderWorker(redox("a")), mapping))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().message()).startsWith("Line 2 of the mapping file"));
    }

    @Test
    void deactivatedOnesAreBroughtOverAndSaidWhenTheFileDoesNotSaySo() {
        applied(express(record("a").put("deactivated_at", "2026-05-01")));
        assertThat(configuration("a").deactivatedAt()).hasToString("2026-05-01T00:00:00Z");
        var silent = record("a").put("allow_user_care_requests", false);
        silent.remove("deactivated_at");
        var plan = planned(express(silent));
        assertThat(importing.find(plan).counts()).isEqualTo(new Counts(0, 1, 0, 0, 1));
        apply(planned(express(record("a"))));
        assertThat(configuration("a").isDeactivated()).isFalse();
        var future = planned(express(record("a").put("deactivated_at", "2999-01-01T00:00:00Z")));
        assertThat(importing.find(future).counts().invalid()).isEqualTo(1);
    }

    @Test
    void orderWorkersRecordsAreFoundByPartnerBySourceAndByMapping() {
        applied(express(record("a"), record("b"), record("c")));
        var mapping = bytes("redox_source_id;express_partner_id\r\n" + key + "src-b;" + key + "b\r\n");
        var first = importing.plan(
                DANA,
                Layout.ORDER_WORKER,
                "worker.json",
                orderWorker(redox("a").put("express_partner_id", key + "a"), redox("b"), redox("unknown")),
                mapping);
        assertThat(importing.find(first).counts()).isEqualTo(new Counts(0, 2, 0, 1, 0));
        importing.apply(DANA, first, importing.find(first).planHash(), true);
        assertThat(configuration("b").settings().redoxEnabled()).isTrue();

        var again = importing.plan(DANA, Layout.ORDER_WORKER, "worker.json", orderWorker(redox("a"), redox("b")), null);
        assertThat(importing.find(again).counts()).isEqualTo(new Counts(0, 0, 2, 0, 0));
    }

    @Test
    void facilityCodeGoesToTheSourceThatExpressBrought() {
        applied(express(record("a")));
        var source = configuration("a").settings().sources().iterator().next();
        var worker = redox("a").put("express_partner_id", key + "a");
        worker.putArray("sources")
                .addObject()
                .put("station_channel_item_id", files.partner(0))
                .put("facility_code", "EAST");
        worker.putArray("redox_partners")
                .addObject()
                .put("external_market_id", files.market(0))
                .put("external_service_line_id", files.line(0))
                .put("station_channel_item_id", files.partner(1));
        var plan = importing.plan(DANA, Layout.ORDER_WORKER, "worker.json", orderWorker(worker), null);
        apply(plan);
        var settings = configuration("a").settings();
        assertThat(settings.sources()).hasSize(3);
        assertThat(settings.source(java.util.Objects.requireNonNull(source.id()))
                        .orElseThrow()
                        .facilityCode())
                .hasToString("FacilityCode[code=EAST]");
        assertThat(settings.markets().stream()
                        .flatMap(market -> market.serviceLines().stream())
                        .filter(line -> line.redoxPartnerId() != null))
                .hasSize(1);
        assertThat(importing.find(planned(express(record("a")))).counts()).isEqualTo(new Counts(0, 0, 1, 0, 0));
    }

    @Test
    void undoingIsRefusedNamingWhatWasChangedSince() {
        applied(express(record("a"), record("b")));
        var id = applied(express(
                record("a").put("allow_user_care_requests", false),
                record("b").put("allow_user_care_requests", false)));
        gate.change(
                configuration("b").id(),
                ConfigurationChange.settings(settings -> settings.withSso(false, settings.sso())),
                ConfigurationsForTests.by(DANA));
        assertThat(reversing.changedSince(id)).extracting("name").containsExactly("Partner " + key + "b");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> reversing.reverse(DANA, id))
                .withMessageContaining("Partner " + key + "b")
                .withMessageNotContaining(key + "a")
                .satisfies(refused -> assertThat(refused.slug()).isEqualTo("changed-since-import"));
        assertThat(configuration("a").settings().allowUserCareRequests()).isFalse();
    }

    @Test
    void undoingIsRefusedNamingAllThatWasChangedSince() {
        var id = applied(StoreFiles.json("express", 25, at -> files.express(key + at)));
        applied(StoreFiles.json("express", 25, at -> files.express(key + at).put("allow_user_care_requests", false)));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> reversing.reverse(DANA, id))
                .withMessageContaining("and 5 more")
                .satisfies(refused -> assertThat(refused.problems())
                        .hasSize(25)
                        .extracting(FieldProblem::pointer, FieldProblem::message)
                        .contains(tuple(
                                "/partner_configurations/" + configuration("3").id(), "Partner " + key + "3")));
    }

    @Test
    void nothingIsWrittenWhenTheConnectionBreaksInTheMiddle() throws Exception {
        var plan = importing.plan(DANA, Layout.EXPRESS, "express.json", files.express(key, 1_000), null);
        var hash = importing.find(plan).planHash();
        try (var someone = Executors.newSingleThreadExecutor()) {
            var applying = someone.submit(() -> importing.apply(DANA, plan, hash, false));
            var superuser = JdbcClient.create(postgres.asSuperuser());
            long killed = 0;
            while (killed == 0 && !applying.isDone()) {
                killed = superuser.sql("""
                        select count(pg_terminate_backend(pid)) from pg_locks
                        where relation = 'configuration_revisions'::regclass and mode = 'RowExclusiveLock'
                        """).query(Long.class).single();
            }
            assertThat(applying).failsWithin(java.time.Duration.ofSeconds(30));
        }
        assertThat(configurations.findIdByExpressPartnerId(key + "0")).isEmpty();
        assertThat(importing.find(plan).applied()).isNull();
        apply(plan);
        assertThat(configurations.findIdByExpressPartnerId(key + "999")).isPresent();
    }

    @Test
    void twoWhoApplyAtOnceWriteOnce() throws Exception {
        var plan = importing.plan(DANA, Layout.EXPRESS, "express.json", files.express(key, 50), null);
        var hash = importing.find(plan).planHash();
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> importing.apply(DANA, plan, hash, false));
            var other = both.submit(() -> importing.apply(ConfigurationsForTests.MARCUS, plan, hash, false));
            for (var attempt : List.of(one, other)) {
                try {
                    attempt.get();
                } catch (java.util.concurrent.ExecutionException busy) {
                    assertThat(busy.getCause()).isInstanceOf(Conflict.class);
                }
            }
        }
        assertThat(jdbc.sql("""
                        select count(*) from configuration_revisions r
                        join partner_configurations p on p.id = r.configuration_id where p.express_partner_id like :key || '%'
                        """).param("key", key).query(Long.class).single()).isEqualTo(50);
    }

    @Test
    void storesAreComparedFieldByField() {
        applied(express(record("a"), record("b"), record("c")));
        var file = express(
                record("a"),
                record("b").put("phone_number", "+13035550199"),
                record("new"),
                record("d").put("phone_number", "?"));
        var result = comparing.compare(DANA, Cause.PORTAL, Layout.EXPRESS, file, null);
        assertThat(result.matched()).isEqualTo(1);
        assertThat(result.count(Kind.MISSING_HERE)).isEqualTo(1);
        assertThat(result.count(Kind.UNUSABLE)).isEqualTo(1);
        assertThat(result.lines())
                .filteredOn(line -> line.kind() == Kind.MISSING_THERE)
                .extracting(Reconciliation.Line::key)
                .contains(key + "c")
                .doesNotContain(key + "a", key + "b");
        assertThat(result.lines())
                .filteredOn(line -> line.kind() == Kind.DIFFERENT)
                .singleElement()
                .satisfies(line -> assertThat(line.changes())
                        .extracting(change -> change.path() + " " + change.before() + " " + change.after())
                        .containsExactly("/phone_number +13035550100 +13035550199"));
        assertThat(result.percentage()).isLessThan(100);
        assertThat(configurations.findIdByExpressPartnerId(key + "new")).isEmpty();
    }

    @Test
    void whatIsDeactivatedHereOnlyDiffers() {
        var silent = record("a");
        silent.remove("deactivated_at");
        var id = applied(express(silent));
        reversing.reverse(DANA, id);
        assertThat(differences(Layout.EXPRESS, express(silent))).containsExactly("/deactivated_at null");
        assertThat(differences(Layout.EXPRESS, express(silent.put("phone_number", "+13035550155"))))
                .containsExactly("/phone_number +13035550155", "/deactivated_at null");
        assertThat(differences(
                        Layout.EXPRESS,
                        express(record("a")
                                .put(
                                        "deactivated_at",
                                        String.valueOf(configuration("a").deactivatedAt())))))
                .isEmpty();
        var worker = JsonMapper.shared()
                .createObjectNode()
                .put("express_partner_id", key + "a")
                .put("redox_enabled", false);
        assertThat(differences(Layout.ORDER_WORKER, orderWorker(worker))).containsExactly("/deactivated_at null");
    }

    private List<String> differences(Layout layout, byte[] file) {
        return comparing.compare(DANA, Cause.PORTAL, layout, file, null).lines().stream()
                .filter(line -> line.kind() == Kind.DIFFERENT)
                .flatMap(line -> line.changes().stream())
                .map(change -> change.path() + " " + change.after())
                .toList();
    }

    @Test
    void partsOfAStoreAreComparedTogether() throws Exception {
        applied(express(record("a"), record("b"), record("c")));
        var columns = "express_partner_id,name\n";
        var zip = StoreFiles.zip(Map.of(
                "part-1/configurations.csv", columns + key + "a,Partner " + key + "a\n",
                "part-2/configurations.csv",
                        columns + key + "b,Partner " + key + "b\n" + key + "a,Partner " + key + "a\n"));
        var result = comparing.compare(DANA, Cause.PORTAL, Layout.EXPRESS, zip, null);
        assertThat(result.matched()).isEqualTo(2);
        assertThat(result.lines())
                .filteredOn(line -> String.valueOf(line.key()).startsWith(key))
                .extracting(line -> line.kind() + " " + line.key() + " " + line.place())
                .containsExactly(
                        "UNUSABLE " + key + "a part-2/configurations.csv line 3", "MISSING_THERE " + key + "c null");
    }

    @Test
    void exportsOfEverythingMatchWhole() {
        applied(express(record("a")));
        var worker = redox("a").put("express_partner_id", key + "a");
        apply(importing.plan(DANA, Layout.ORDER_WORKER, "worker.json", orderWorker(worker), null));
        for (var layout : Layout.values()) {
            for (var format : Format.values()) {
                var file = exporting.export(DANA, Cause.PORTAL, layout, format);
                var result = comparing.compare(DANA, Cause.PORTAL, layout, file, null);
                assertThat(result.lines()).as(layout + " " + format).isEmpty();
                assertThat(result.percentage()).isEqualTo(100.0);
                assertThat(importing
                                .find(importing.plan(DANA, layout, "export", file, null))
                                .counts()
                                .written())
                        .isZero();
            }
        }
    }

    @Test
    void whatIsOldGoesAndUndoingStaysPossible() {
        var applied = applied(express(record("a")));
        var planned = planned(express(record("b")));
        age(applied);
        age(planned);
        var yesterday = java.time.Instant.now().minus(PurgeConfigurationImports.KEPT);
        imports.removeUnappliedBefore(yesterday);
        records.forgetBefore(yesterday);
        imports.forgetFilesBefore(yesterday);
        assertThat(imports.find(planned)).isEmpty();
        assertThat(imports.files(applied).content()).isNull();
        reversing.reverse(DANA, applied);
        assertThat(configuration("a").isDeactivated()).isTrue();
    }

    private void age(long id) {
        jdbc.sql("update configuration_imports set uploaded_at = uploaded_at - interval '2 days' where id = :id")
                .param("id", id)
                .update();
    }

    private List<String> audited(String type, long id) {
        return jdbc.sql("""
                select action || ' by ' || cause from audit_entries
                where subject_type = :type and subject_id = :id order by id
                """).param("type", type).param("id", String.valueOf(id)).query(String.class).list().stream()
                .map(String::valueOf)
                .toList();
    }

    private PartnerConfiguration configuration(String suffix) {
        var id = configurations.findIdByExpressPartnerId(key + suffix).orElseThrow();
        return configurations.findById(id).orElseThrow();
    }

    private ObjectNode record(String suffix) {
        return files.express(key + suffix);
    }

    private ObjectNode redox(String suffix) {
        var record = JsonMapper.shared().createObjectNode().put("redox_enabled", true);
        record.putObject("redox").put("source_id", key + "src-" + suffix).put("destination_id", key + "dst-" + suffix);
        return record;
    }

    private static byte[] express(ObjectNode... records) {
        return StoreFiles.json("express", List.of(records));
    }

    private static byte[] orderWorker(ObjectNode... records) {
        return StoreFiles.json("order-worker", List.of(records));
    }

    private long planned(byte[] file) {
        return importing.plan(DANA, Layout.EXPRESS, "express.json", file, null);
    }

    private void apply(long id) {
        importing.apply(DANA, id, importing.find(id).planHash(), false);
    }

    private long applied(byte[] file) {
        var id = planned(file);
        apply(id);
        return id;
    }

    private static byte @Nullable [] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
