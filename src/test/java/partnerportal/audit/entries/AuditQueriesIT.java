package partnerportal.audit.entries;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.audit.AuditTables;
import partnerportal.audit.AuditTest;
import partnerportal.audit.Outcome;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@AuditTest
class AuditQueriesIT {

    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null);

    @Autowired
    AuditTables tables;

    AuditQueries queries;

    @BeforeEach
    void hasSevenEntries(@Autowired JdbcClient jdbc, @Autowired JsonMapper json) {
        queries = new AuditQueries(jdbc, json);
        tables.empty();
        tables.run("""
                insert into audit_entries (at, outcome, actor_kind, actor_subject, actor_name, acting_client, action,
                  subject_type, subject_id, changes, contributors, request_id)
                select timestamptz '2026-10-01T00:00:00Z' + (n / 2) * interval '1 day',
                  case when n % 3 = 0 then 'REFUSED' else 'DONE' end, 'USER', 'auth0|' || n, 'Person ' || n || '%',
                  case when n = 5 then 'Express-Backend' end, 'thing.' || case when n < 3 then 'added' else 'changed' end,
                  'thing', 't' || n, '[]', '[]', 'request-' || n
                from generate_series(1, 7) n order by n
                """);
    }

    @Test
    void newestComesFirstAndEqualTimesByNumber() {
        assertThat(subjects(ALL)).containsExactly("t7", "t6", "t5", "t4", "t3", "t2", "t1");
    }

    @Test
    void everyFilterNarrows() {
        assertThat(subjects(new AuditFilter("PERSON 3", null, null, null, null, null, null, null)))
                .containsExactly("t3");
        assertThat(subjects(new AuditFilter("auth0|4", null, null, null, null, null, null, null)))
                .containsExactly("t4");
        assertThat(subjects(new AuditFilter("express-back", null, null, null, null, null, null, null)))
                .containsExactly("t5");
        assertThat(subjects(new AuditFilter(null, "thing.added", null, null, null, null, null, null)))
                .containsExactly("t2", "t1");
        assertThat(subjects(new AuditFilter(null, null, "thing", "t6", null, null, null, null)))
                .containsExactly("t6");
        assertThat(subjects(new AuditFilter(null, null, "person", null, null, null, null, null)))
                .isEmpty();
        assertThat(subjects(new AuditFilter(null, null, null, null, Outcome.REFUSED, null, null, null)))
                .containsExactly("t6", "t3");
        assertThat(subjects(new AuditFilter(
                        null, null, null, null, null, START.plusSeconds(86_400), START.plusSeconds(2 * 86_400), null)))
                .containsExactly("t3", "t2");
        assertThat(subjects(new AuditFilter(null, null, null, null, null, null, null, "request-1")))
                .containsExactly("t1");
    }

    @Test
    void signsWithAMeaningToTheDatabaseAreSearchedAsTheyAre() {
        assertThat(subjects(new AuditFilter("7%", null, null, null, null, null, null, null)))
                .containsExactly("t7");
        assertThat(subjects(new AuditFilter("Person_7", null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(subjects(new AuditFilter("\\", null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void pagesLeadToTheEndAndBackWithoutSkippingOrRepeating() {
        var forth = new ArrayList<List<String>>();
        AuditPlace place = null;
        AuditSlice slice;
        do {
            slice = queries.page(ALL, AuditPlace.read(place == null ? null : place.token()), 3);
            forth.add(subjects(slice));
            place = slice.older();
        } while (place != null);
        assertThat(forth).containsExactly(List.of("t7", "t6", "t5"), List.of("t4", "t3", "t2"), List.of("t1"));

        var back = queries.page(ALL, slice.newer(), 3);
        assertThat(subjects(back)).containsExactly("t4", "t3", "t2");
        assertThat(back.older()).isNotNull();
        var first = queries.page(ALL, back.newer(), 3);
        assertThat(subjects(first)).containsExactly("t7", "t6", "t5");
        assertThat(first.newer()).isNull();
    }

    @Test
    void firstAndOnlyPageLeadsNowhere() {
        var slice = queries.page(ALL, null, 7);
        assertThat(slice.newer()).isNull();
        assertThat(slice.older()).isNull();
    }

    @Test
    void namesEveryActionAndSubjectTypeOnce() {
        assertThat(queries.actions()).containsExactly("thing.added", "thing.changed");
        assertThat(queries.subjectTypes()).containsExactly("thing");
        tables.empty();
        assertThat(queries.actions()).isEmpty();
    }

    private List<String> subjects(AuditFilter filter) {
        return subjects(queries.page(filter, null, 100));
    }

    private static List<String> subjects(AuditSlice slice) {
        return slice.entries().stream().map(AuditEntry::subjectId).toList();
    }
}
