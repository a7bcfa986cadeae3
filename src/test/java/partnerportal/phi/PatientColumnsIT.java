package partnerportal.phi;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalTest;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Patients are in one table only, whose partitions go with the retention of their run. */
@PortalTest
class PatientColumnsIT {

    /** What columns are called that say who somebody is, how to find them, or who insures them. */
    private static final String PATIENT = "(given|first|middle|family|last|maiden|full|patient|member|person)_?name"
            + "|birth|dob|^sex$|gender|suffix|ssn|social|zip|postal|street|city|address|phone|email|member|patient|subscriber"
            + "|insur|diagnos|symptom";

    /** Columns that are called so and hold no patient, or are told of on purpose, each with the reason. */
    private static final Map<String, String> ALLOWED = Map.of(
            "associations.member_id",
            "Which member of the partner it is: what an association is for. Lists mask it, who reads it whole is witnessed",
            "backfill_recipients.address",
            "Who is told how backfills end: staff",
            "backfills.started_by_email",
            "Who started the run: staff",
            "directory_service_lines.genesys_email",
            "Where the contact center takes requests",
            "partner_configurations.phone_number",
            "The partner's own support line");

    private final JdbcClient jdbc;

    PatientColumnsIT(@Autowired LocalPostgres postgres) {
        this.jdbc = JdbcClient.create(postgres.asOwner());
    }

    @Test
    void onlyTheListsOfEligiblePeopleHaveThem() {
        assertThat(columnsCalledSo("c.relname !~ '^eligible_people(_|$)'"))
                .containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    @Test
    void everythingThatAListTellsOfAPersonIsCalledSo() {
        assertThat(columns("c.relname = 'eligible_people' and a.attname not in ('backfill_id', 'row_number', 'line')"
                        + " and a.attname not like 'eligible%'"))
                .isNotEmpty()
                .isEqualTo(columnsCalledSo("c.relname = 'eligible_people'"));
    }

    private List<String> columnsCalledSo(String where) {
        return columns(where + " and a.attname ~ '" + PATIENT + "'");
    }

    /** Of tables and whatever else can be read like one. */
    private List<String> columns(String where) {
        return jdbc.sql("""
                        select c.relname || '.' || a.attname from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'f')
                          and not (c.relispartition) and %s
                        order by 1
                        """.formatted(where))
                .query((row, at) -> String.valueOf(row.getString(1)))
                .list();
    }
}
