package partnerportal.backfill.eligible;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import partnerportal.backfill.eligible.LoadReport.ProblemCount;
import partnerportal.backfill.eligible.RowProblems.Filter;
import partnerportal.backfill.eligible.RowProblems.Place;
import partnerportal.backfill.eligible.RowProblems.PlacedProblem;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.DateOrder;
import partnerportal.backfill.file.EligibilityFile;
import partnerportal.backfill.file.EligibleRow;
import partnerportal.backfill.file.FileEncoding;
import partnerportal.backfill.file.FileProblem;
import partnerportal.backfill.file.FileRefused;
import partnerportal.backfill.file.ProblemCode;
import partnerportal.backfill.file.RowProblem;
import partnerportal.backfill.file.RowSink;
import partnerportal.backfill.match.EligiblePerson;
import partnerportal.local.PortalTest;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
class EligibleListsIT {

    private static final String FILE = """
            Member ID;First Name;Middle;Last Name;Suffix;DOB;Gender;Zip;Address;Phone;SSN;Effective Date;Term Date;Plan
            AR-000104471;Ada;M;Lindqvist;;02/29/1980;F;80202;12 Elm St, Apt 4;303-555-0101;123-45-6789;1/1/2026;12/31/2026;Gold
            AR-000104472;Zoë;;Núñez 李;Jr;12/31/1975;;2139;;;***-**-4471;;;Gold
            AR-000104473;Ben;;Okafor;;13/01/1980;;;;;;;;Gold
            AR-000104471;Ada;;Lindqvist;;2/29/1980;;802;;;;;;Gold
            M-1;Cleo;;D'Arcy;;6/1/1970;;;;;;;;Gold
            M-1;Cleo;;Darcy;;6/1/1970;;;;;;;;Gold
            ;Dan;;Eames;;6/1/1970;;;;;;;;Gold
            ;Eve;;Fox;;6/1/1970;;;;;;;;Gold
            """;

    @Autowired
    EligibleLists lists;

    @Autowired
    RowProblems problems;

    private long run;
    private ListsForTests forTests;

    @BeforeEach
    void prepare(@Autowired PlatformTransactionManager transactions, @Autowired JdbcClient jdbc) {
        forTests = new ListsForTests(lists, transactions);
        run = ListsForTests.run(jdbc);
    }

    @AfterEach
    void leaveNothing() {
        lists.drop(run);
    }

    @Test
    void reportSaysWhatWasFound() {
        var report = forTests.attached(run, FILE);
        assertThat(report)
                .isEqualTo(new LoadReport(
                        8,
                        7,
                        1,
                        2,
                        FileEncoding.UTF_8,
                        ";",
                        report.columns(),
                        List.of("Plan"),
                        Map.of(
                                Column.BIRTH_DATE, DateOrder.MONTH_FIRST,
                                Column.ELIGIBLE_FROM, DateOrder.MONTH_FIRST,
                                Column.ELIGIBLE_UNTIL, DateOrder.MONTH_FIRST),
                        List.of(
                                new ProblemCount(Column.MEMBER_ID, ProblemCode.SAME_MEMBER_ID, 2),
                                new ProblemCount(Column.BIRTH_DATE, ProblemCode.MONTH, 1),
                                new ProblemCount(Column.ZIP, ProblemCode.ZIP_LENGTH, 1)),
                        null,
                        null));
        assertThat(report.columns()).hasSize(13).containsEntry(Column.ELIGIBLE_UNTIL, "Term Date");
        assertThat(lists.report(run)).contains(report);
    }

    @Test
    void listHasExactlyWhatIsReadOfTheFile() {
        forTests.attached(run, FILE);
        assertThat(forTests.people(run)).isEqualTo(read(FILE)).hasSize(7);
        assertThat(lists.find(run, 2)).contains(read(FILE).get(1));
        assertThat(lists.find(run, 3)).isEmpty();
    }

    @Test
    void firstRowsTellNobodyWhoItIs() {
        forTests.attached(run, FILE);
        var first = lists.firstRows(run, 2);
        assertThat(first).extracting(MaskedPerson::row).containsExactly(1, 2);
        assertThat(first.toString())
                .contains("A•••", "••/••/1980", "802••", "••••471", "Z•••")
                .doesNotContain("Ada", "Lindqvist", "80202", "6789", "/29", "104471", "Elm", "303");
    }

    @Test
    void problemsAreListedInTheFilesOrder() {
        forTests.attached(run, FILE);
        var all = problems.page(run, Filter.ALL, Place.BEFORE_ALL, 10);
        assertThat(all)
                .extracting(PlacedProblem::problem)
                .containsExactly(
                        new RowProblem(
                                4, 3, Column.BIRTH_DATE, ProblemCode.MONTH, List.of("13", "MM/DD/YYYY"), "13/••/19••"),
                        new RowProblem(5, 4, Column.ZIP, ProblemCode.ZIP_LENGTH, List.of("3 digits"), "•••"),
                        new RowProblem(5, 4, Column.MEMBER_ID, ProblemCode.SAME_MEMBER_ID, List.of("1"), "••••471"),
                        new RowProblem(7, 6, Column.MEMBER_ID, ProblemCode.SAME_MEMBER_ID, List.of("5"), "••••"));
        assertThat(problems.page(run, Filter.ALL, all.get(1).place(), 1)).containsExactly(all.get(2));
        assertThat(problems.page(run, new Filter(null, null, true), Place.BEFORE_ALL, 10))
                .containsExactly(all.get(0));
        assertThat(problems.page(run, new Filter(Column.ZIP, null, false), Place.BEFORE_ALL, 10))
                .containsExactly(all.get(1));
        assertThat(problems.page(run, new Filter(null, ProblemCode.SAME_MEMBER_ID, false), Place.BEFORE_ALL, 10))
                .containsExactly(all.get(2), all.get(3));
        var downloaded = new ArrayList<RowProblem>();
        problems.forEach(run, Filter.ALL, downloaded::add);
        assertThat(downloaded)
                .isEqualTo(all.stream().map(PlacedProblem::problem).toList());
    }

    @Test
    void fileWithTooManyUnusableRowsHasProblemsAndNoList() {
        var report = forTests.attached(run, """
                given_name,family_name,birth_date
                Ada,Lindqvist,1980-02-29
                Ben,Okafor,
                Cleo,Darcy,1975-06-01
                """);
        assertThat(report.refusal()).isEqualTo(FileProblem.TOO_MANY_REJECTED);
        assertThat(report.refusalSentence()).startsWith("1 of 3 rows cannot be used, which is more than 20%.");
        assertThat(lists.exists(run)).isFalse();
        assertThat(problems.page(run, Filter.ALL, Place.BEFORE_ALL, 10)).hasSize(1);
        assertThatThrownBy(() -> forTests.people(run)).isInstanceOf(NoSuchList.class);
    }

    @Test
    void fileThatIsRefusedAtOnceLeavesNothing() {
        assertThatThrownBy(() -> forTests.load(run, 1, "first,last\nAda,Lindqvist\n"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.MISSING_COLUMN));
        assertThat(lists.exists(run)).isFalse();
        assertThat(lists.report(run)).isEmpty();
    }

    @Test
    void listIsNobodysBeforeItIsAttached() {
        var loaded = forTests.load(run, 1, FILE);
        assertThat(lists.exists(run)).isFalse();
        assertThat(lists.find(run, 1)).isEmpty();
        assertThat(problems.page(run, Filter.ALL, Place.BEFORE_ALL, 10)).isEmpty();
        assertThatThrownBy(() -> lists.attach(loaded)).isInstanceOf(IllegalTransactionStateException.class);
        forTests.attach(loaded);
        assertThat(lists.exists(run)).isTrue();
    }

    @Test
    void fileThatChangesWhileItIsReadIsNotLoaded() {
        var changing = List.of(FILE, FILE, FILE + "AR-9;Gus;;Hale;;6/1/1970;;;;;;;;Gold\n")
                .iterator();
        assertThatThrownBy(() -> lists.load(
                        run,
                        1,
                        () -> ListsForTests.file(changing.next()).open(),
                        ListsForTests.BY_SYNONYMS,
                        ListsForTests.QUIET))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(lists.exists(run)).isFalse();
    }

    @Test
    void droppedListLeavesItsReport() {
        forTests.attached(run, FILE);
        lists.drop(run);
        assertThat(lists.exists(run)).isFalse();
        assertThat(lists.find(run, 1)).isEmpty();
        assertThat(problems.page(run, Filter.ALL, Place.BEFORE_ALL, 10)).isEmpty();
        assertThat(lists.report(run)).isPresent();
    }

    private static List<EligiblePerson> read(String text) {
        var people = new ArrayList<EligiblePerson>();
        var file = new EligibilityFile(ListsForTests.file(text));
        file.read(file.survey(ListsForTests.BY_SYNONYMS), ListsForTests.BY_SYNONYMS, new RowSink() {
            @Override
            public void usable(EligibleRow row) {
                people.add(row.eligible());
            }

            @Override
            public void problem(RowProblem problem) {}

            @Override
            public void rejected() {}
        });
        return people;
    }
}
