package partnerportal.directory.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.shared.FieldChange;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.PlanOutcome;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class PlannerTests {

    @Test
    void newRowIsCreatedActiveUnlessItSaysOtherwise() {
        var row = only(partners(), Map.of(Column.STATION_CHANNEL_ITEM_ID, "12", Column.DISPLAY_NAME, " Alder Ridge "));
        assertThat(row.outcome()).isEqualTo(PlanOutcome.CREATED);
        assertThat(row.changes())
                .containsExactly(
                        new FieldChange("/station_channel_item_id", null, "12"),
                        new FieldChange("/display_name", null, "Alder Ridge"),
                        new FieldChange("/active", null, "true"));
    }

    @Test
    void changedRowNamesTheFieldsThatDiffer() {
        var row = only(partners(), Map.of(Column.STATION_CHANNEL_ITEM_ID, "1", Column.DISPLAY_NAME, "Alder Health"));
        assertThat(row.outcome()).isEqualTo(PlanOutcome.CHANGED);
        assertThat(row.id()).isEqualTo(101);
        assertThat(row.changes()).containsExactly(new FieldChange("/display_name", "Alder", "Alder Health"));
    }

    @Test
    void columnNotGivenKeepsItsValue() {
        var row = only(partners(), Map.of(Column.STATION_CHANNEL_ITEM_ID, "2", Column.DISPLAY_NAME, "Birch"));
        assertThat(row.outcome()).isEqualTo(PlanOutcome.UNCHANGED);
        assertThat(row.after().isYes(Column.ACTIVE)).isFalse();
    }

    @Test
    void newRowLacksWhatItMustHave() {
        var row = only(markets(), Map.of(Column.EXTERNAL_MARKET_ID, "9", Column.NAME, "Boise"));
        assertThat(row.outcome()).isEqualTo(PlanOutcome.INVALID);
        assertThat(row.problems())
                .extracting(FieldProblem::pointer)
                .containsExactlyInAnyOrder("/short_name", "/time_zone");
    }

    @Test
    void everyProblemOfARowIsNamed() {
        var row = only(
                markets(),
                Map.of(
                        Column.EXTERNAL_MARKET_ID, "-3",
                        Column.NAME, " ",
                        Column.SHORT_NAME, "MORETHANTENLETTERS",
                        Column.TIME_ZONE, "Mars/Olympus",
                        Column.ACTIVE, "perhaps"));
        assertThat(row.problems())
                .extracting(FieldProblem::pointer)
                .containsExactly("/external_market_id", "/name", "/short_name", "/time_zone", "/active");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "0", "-1", "1.5", "1e3", "9223372036854775808", "99999999999999999999", "twelve", "١٢"})
    void refusesWhatIsNoId(String text) {
        var row = only(partners(), Map.of(Column.STATION_CHANNEL_ITEM_ID, text, Column.DISPLAY_NAME, "Alder"));
        assertThat(row.problems()).extracting(FieldProblem::pointer).containsExactly("/station_channel_item_id");
        assertThat(row.key()).isNull();
    }

    @Test
    void readsAnIdWithBlanksAndLeadingZeros() {
        assertThat(only(partners(), Map.of(Column.STATION_CHANNEL_ITEM_ID, " 0001 ", Column.DISPLAY_NAME, "Alder"))
                        .outcome())
                .isEqualTo(PlanOutcome.UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Al\u0000der", "Al\nder", "Al\ud800der", "Al\u0085der"})
    void refusesCharactersNobodyCanSee(String name) {
        var row = only(partners(), Map.of(Column.STATION_CHANNEL_ITEM_ID, "12", Column.DISPLAY_NAME, name));
        assertThat(row.problems()).extracting(FieldProblem::code).containsExactly("characters");
    }

    @Test
    void keepsMarkupAndNamesOfAllAlphabetsAsTheyAre() {
        for (var name : List.of("<b>O'Brien</b> & \"Sons\"; drop table", "聖ルカ 🏥", "Clínica Peñasco")) {
            var row = only(partners(), Map.of(Column.STATION_CHANNEL_ITEM_ID, "12", Column.DISPLAY_NAME, name));
            assertThat(row.label()).isEqualTo(name);
            assertThat(row.outcome()).isEqualTo(PlanOutcome.CREATED);
        }
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "TRUE,true", "' No ',false", "false,false", "1,true", "0,false"})
    void readsYesAndNo(String text, String canonical) {
        var row = only(lines(), bridgeCare(text));
        assertThat(row.after().get(Column.ALLOW_BYPASS_RISK_STRATIFICATION)).isEqualTo(canonical);
        assertThat(row.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sometimes", "only over 65", "null"})
    void anyOtherTextAboutBypassingIsListedAndBecomesNo(String text) {
        var row = only(lines(), bridgeCare(text));
        assertThat(row.outcome()).isEqualTo(PlanOutcome.CREATED);
        assertThat(row.after().get(Column.ALLOW_BYPASS_RISK_STRATIFICATION)).isEqualTo("false");
        assertThat(row.warnings())
                .extracting(FieldProblem::pointer)
                .containsExactly("/allow_bypass_risk_stratification");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acute", "acute@", "@example.org", "a b@example.org", "a@b", "a@b..org", "a@-b.org"})
    void refusesWhatIsNoEmail(String text) {
        var row = only(lines(), bridgeCare("yes", text));
        assertThat(row.problems()).extracting(FieldProblem::code).containsExactly("email");
    }

    @Test
    void blankEmailRemovesIt() {
        var row = only(lines(), Map.of(Column.EXTERNAL_ID, "7", Column.GENESYS_EMAIL, " "));
        assertThat(row.changes()).containsExactly(new FieldChange("/genesys_email", "acute@example.org", null));
    }

    @Test
    void sameIdTwiceIsRefusedTheSecondTime() {
        var plan = plan(
                partners(),
                Map.of(Column.STATION_CHANNEL_ITEM_ID, "12", Column.DISPLAY_NAME, "Alder"),
                Map.of(Column.STATION_CHANNEL_ITEM_ID, "12", Column.DISPLAY_NAME, "Birch"));
        assertThat(plan.rows())
                .extracting(PlannedRow::outcome)
                .containsExactly(PlanOutcome.CREATED, PlanOutcome.INVALID);
        assertThat(plan.rows().getLast().problems())
                .extracting(FieldProblem::message)
                .containsExactly("Same ID as line 2");
    }

    @Test
    void shortNameOfAnotherMarketIsRefusedWhateverItsCase() {
        var row = only(markets(), Map.of(Column.EXTERNAL_MARKET_ID, "2", Column.SHORT_NAME, "den"));
        assertThat(row.problems())
                .containsExactly(new FieldProblem(
                        "/short_name", "taken", "Denver already has this short name. Enter a different one"));
    }

    @Test
    void twoMarketsMayExchangeTheirShortNames() {
        var plan = plan(
                markets(),
                Map.of(Column.EXTERNAL_MARKET_ID, "1", Column.SHORT_NAME, "PHX"),
                Map.of(Column.EXTERNAL_MARKET_ID, "2", Column.SHORT_NAME, "DEN"));
        assertThat(plan.rows()).extracting(PlannedRow::outcome).containsOnly(PlanOutcome.CHANGED);
    }

    @Test
    void refusedRowKeepsItsNameFromOthers() {
        // Phoenix cannot become DEN, so it stays PHX, so Boise cannot become PHX.
        var plan = plan(
                markets(),
                Map.of(Column.EXTERNAL_MARKET_ID, "2", Column.SHORT_NAME, "DEN"),
                Map.of(Column.EXTERNAL_MARKET_ID, "3", Column.SHORT_NAME, "PHX"));
        assertThat(plan.rows()).extracting(PlannedRow::outcome).containsOnly(PlanOutcome.INVALID);
    }

    @Test
    void ofTwoNewRowsWithOneNameTheFirstGetsIt() {
        var plan = plan(
                lines(),
                bridgeCare("yes"),
                Map.of(
                        Column.EXTERNAL_ID, "99",
                        Column.NAME, "BRIDGE care",
                        Column.ALLOW_BYPASS_RISK_STRATIFICATION, "no"));
        assertThat(plan.rows())
                .extracting(PlannedRow::outcome)
                .containsExactly(PlanOutcome.CREATED, PlanOutcome.INVALID);
    }

    @Test
    void hashIsTheSameForTheSamePlanAndAnotherWhenTheBaseMoves() {
        var row = Map.of(Column.STATION_CHANNEL_ITEM_ID, "1", Column.DISPLAY_NAME, "Alder Health");
        var moved = List.of(partner(1, "Alder Clinic", "true"));
        var elsewhere = List.of(partner(1, "Alder", "true"), partner(2, "Birch and more", "true"));
        assertThat(plan(partners(), row).hash()).isEqualTo(plan(partners(), row).hash());
        assertThat(plan(moved, row).hash()).isNotEqualTo(plan(partners(), row).hash());
        assertThat(plan(elsewhere, row).hash()).isEqualTo(plan(partners(), row).hash());
    }

    @Test
    void hashTellsAnUnchangedRowThatIsNoLongerSo() {
        var row = Map.of(Column.STATION_CHANNEL_ITEM_ID, "1", Column.DISPLAY_NAME, "Alder");
        var moved = List.of(partner(1, "Alder Clinic", "true"));
        assertThat(plan(moved, row).hash()).isNotEqualTo(plan(partners(), row).hash());
    }

    private static PlannedRow only(List<DirectoryRow> kept, Map<Column, String> texts) {
        return plan(kept, texts).rows().getFirst();
    }

    @SafeVarargs
    private static Plan plan(List<DirectoryRow> kept, Map<Column, String>... rows) {
        var kind = kept.getFirst().kind();
        var line = new long[] {1};
        var wanted = Arrays.stream(rows)
                .map(texts -> WantedRow.read(kind, new GivenRow(++line[0], texts, List.of())))
                .toList();
        return new Planner(kind, kept.stream().collect(Collectors.toMap(DirectoryRow::key, Function.identity())))
                .plan(wanted);
    }

    private static Map<Column, String> bridgeCare(String allow) {
        return bridgeCare(allow, "bridge@example.org");
    }

    private static Map<Column, String> bridgeCare(String allow, String email) {
        return Map.of(
                Column.EXTERNAL_ID,
                "8",
                Column.NAME,
                "Bridge care",
                Column.ALLOW_BYPASS_RISK_STRATIFICATION,
                allow,
                Column.GENESYS_EMAIL,
                email);
    }

    private static List<DirectoryRow> partners() {
        return List.of(partner(1, "Alder", "true"), partner(2, "Birch", "false"));
    }

    private static DirectoryRow partner(long key, String name, String active) {
        return row(
                Kind.PARTNERS,
                key,
                Values.none().with(Column.DISPLAY_NAME, name).with(Column.ACTIVE, active));
    }

    private static List<DirectoryRow> markets() {
        return List.of(market(1, "Denver", "DEN"), market(2, "Phoenix", "PHX"), market(3, "Boise", "BOI"));
    }

    private static DirectoryRow market(long key, String name, String shortName) {
        return row(
                Kind.MARKETS,
                key,
                Values.none()
                        .with(Column.NAME, name)
                        .with(Column.SHORT_NAME, shortName)
                        .with(Column.TIME_ZONE, "America/Denver")
                        .with(Column.ACTIVE, "true"));
    }

    private static List<DirectoryRow> lines() {
        return List.of(row(
                Kind.SERVICE_LINES,
                7,
                Values.none()
                        .with(Column.NAME, "Acute care")
                        .with(Column.ALLOW_BYPASS_RISK_STRATIFICATION, "true")
                        .with(Column.GENESYS_EMAIL, "acute@example.org")
                        .with(Column.ACTIVE, "true")));
    }

    private static DirectoryRow row(Kind kind, long key, Values values) {
        return new DirectoryRow(kind, 100 + key, values.with(kind.key(), Long.toString(key)), Instant.EPOCH);
    }
}
