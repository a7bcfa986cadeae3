package partnerportal.backfill.eligible;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.Match;
import partnerportal.backfill.match.Matcher;
import partnerportal.backfill.match.Outcome;
import partnerportal.backfill.match.PersonFields;
import partnerportal.backfill.match.Weights;
import partnerportal.local.PortalTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
class EligibilityIndexesIT {

    private static final int ROWS = 5_000;
    private static final int REQUESTS = 2_000;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    EligibleLists lists;

    @Autowired
    EligibleKeys keys;

    @Autowired
    JdbcClient jdbc;

    private long run;
    private ListsForTests forTests;

    @BeforeEach
    void prepare(@Autowired PlatformTransactionManager transactions) {
        forTests = new ListsForTests(lists, transactions);
        run = ListsForTests.run(jdbc);
    }

    @AfterEach
    void leaveNothing() {
        lists.drop(run);
    }

    @Test
    void memoryAndDatabaseDecideEveryRequestAlike() {
        forTests.attached(run, ListFile.text(ROWS));
        var requests = requests(
                forTests.people(run).stream().map(eligible -> eligible.person()).toList());
        try (var memory = indexes(40).open(run, 1);
                var database = indexes(0).open(run, 1)) {
            assertThat(memory.inMemory()).isTrue();
            assertThat(database.inMemory()).isFalse();
            assertThat(memory.hasEligibilityDates()).isTrue();
            assertThat(database.hasEligibilityDates()).isTrue();
            var inMemory = new Matcher(memory.index(), Weights.standard());
            var inDatabase = new Matcher(database.index(), Weights.standard());
            var cleaning = new Cleaning();
            var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
            for (var request : requests) {
                var patient = cleaning.clean(request);
                Match match = inMemory.match(patient, DAY);
                assertThat(inDatabase.match(patient, DAY)).isEqualTo(match);
                outcomes.merge(match.outcome(), 1, Integer::sum);
            }
            assertThat(outcomes).containsOnlyKeys(Outcome.values());
        }
    }

    @Test
    void keysAreMadeOnceAndGoWithTheList() {
        forTests.attached(run, ListFile.text(200));
        indexes(0).open(run, 1).close();
        indexes(0).open(run, 2).close();
        assertThat(tables())
                .containsExactlyInAnyOrder(
                        "eligible_people_%d_1".formatted(run),
                        "backfill_row_problems_%d_1".formatted(run),
                        "eligible_keys_%d_1".formatted(run));
        assertThatThrownBy(() -> jdbc.sql("insert into eligible_keys_%d_1 values (%d, 1, 1)".formatted(run, run))
                        .update())
                .isInstanceOf(DataAccessException.class);
        lists.drop(run);
        assertThat(tables()).isEmpty();
        assertThatThrownBy(() -> indexes(0).open(run, 3)).isInstanceOf(NoSuchList.class);
        assertThatThrownBy(() -> indexes(40).open(run, 3)).isInstanceOf(NoSuchList.class);
    }

    @Test
    void keysOfAnotherCleaningAreMadeAnew() {
        forTests.attached(run, ListFile.text(200));
        indexes(0).open(run, 1).close();
        jdbc.sql("update eligibility_reports set keys_cleaning = ? where backfill_id = ?")
                .params(Cleaning.VERSION + 1, run)
                .update();

        indexes(0).open(run, 2).close();

        assertThat(tables())
                .contains("eligible_keys_%d_2".formatted(run))
                .doesNotContain("eligible_keys_%d_1".formatted(run));
        assertThat(keysCleaning()).isEqualTo(Cleaning.VERSION);
    }

    @Test
    void whoWasTakenOverDoesNotMakeKeysOfThoseAfterThemAnew() {
        forTests.attached(run, ListFile.text(200));
        indexes(0).open(run, 2).close();
        jdbc.sql("update eligibility_reports set keys_cleaning = ? where backfill_id = ?")
                .params(Cleaning.VERSION + 1, run)
                .update();

        assertThatThrownBy(() -> indexes(0).open(run, 1)).hasMessageContaining("was taken over");
        assertThat(tables()).contains("eligible_keys_%d_2".formatted(run));
        assertThat(keysCleaning()).isEqualTo(Cleaning.VERSION + 1);
    }

    @Test
    void memoryIsGivenBackWhenTheIndexIsClosed() {
        forTests.attached(run, ListFile.text(200));
        var budget = new IndexBudget(new EligibilityProperties(20, 1_000, 1_000, 40));
        var index = new EligibilityIndexes(lists, keys, budget).open(run, 1);
        assertThat(budget.reserved()).isPositive();
        index.close();
        assertThat(budget.reserved()).isZero();
    }

    private EligibilityIndexes indexes(int memory) {
        return new EligibilityIndexes(
                lists, keys, new IndexBudget(new EligibilityProperties(20, 1_000, 1_000, memory)));
    }

    private int keysCleaning() {
        return jdbc.sql("select keys_cleaning from eligibility_reports where backfill_id = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    private List<@Nullable String> tables() {
        return jdbc.sql("select name from eligible_list_tables(?)")
                .param(run)
                .query(String.class)
                .list();
    }

    /** People of the list as others write them down, and strangers. */
    private static List<PersonFields> requests(List<PersonFields> people) {
        var random = new SplittableRandom(7);
        var requests = new ArrayList<PersonFields>();
        for (int number = 0; number < REQUESTS; number++) {
            var person = people.get(random.nextInt(people.size()));
            var other = people.get(random.nextInt(people.size()));
            requests.add(
                    switch (random.nextInt(6)) {
                        case 0 -> person;
                        case 1 -> with(person, person.familyName(), person.givenName(), person.ssn(), person.zip());
                        case 2 -> with(person, person.givenName() + "A", person.familyName(), null, other.zip());
                        case 3 -> with(person, other.givenName(), person.familyName(), null, person.zip());
                        case 4 -> with(other, person.givenName(), person.familyName(), null, null);
                        default -> stranger(number);
                    });
        }
        return requests;
    }

    private static PersonFields stranger(int number) {
        var birth = LocalDate.of(1901, 1, 1).plusDays(number);
        return new PersonFields("Stranger", null, "Unheardof", null, birth, null, null, null, null, null, null);
    }

    private static PersonFields with(
            PersonFields person,
            @Nullable String given,
            @Nullable String family,
            @Nullable String ssn,
            @Nullable String zip) {
        return new PersonFields(
                given,
                null,
                family,
                person.suffix(),
                person.birthDate(),
                person.sex(),
                zip,
                person.street(),
                person.phone(),
                ssn,
                null);
    }
}
