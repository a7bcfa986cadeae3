package partnerportal.backfill.eligible;

import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.match.PersonFields;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A person from a row of a list's table. */
final class PersonRow {

    private PersonRow() {}

    static EligiblePerson read(ResultSet row, int at) throws SQLException {
        return new EligiblePerson(
                row.getInt("row_number"),
                new PersonFields(
                        row.getString("given_name"),
                        row.getString("middle_name"),
                        row.getString("family_name"),
                        row.getString("suffix"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("sex"),
                        row.getString("zip"),
                        row.getString("street"),
                        row.getString("phone"),
                        row.getString("ssn_last_four"),
                        row.getString("member_id")),
                row.getObject("eligible_from", LocalDate.class),
                row.getObject("eligible_until", LocalDate.class));
    }
}
