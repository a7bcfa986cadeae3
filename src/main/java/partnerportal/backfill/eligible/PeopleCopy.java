package partnerportal.backfill.eligible;

import partnerportal.backfill.file.EligibleRow;

/** Rows of people on their way into a list's table. */
final class PeopleCopy {

    static final String COLUMNS = """
            backfill_id, row_number, line, given_name, middle_name, family_name, suffix, birth_date, sex, zip, street, phone,
            ssn_last_four, member_id, eligible_from, eligible_until""";

    private static final int COUNT = 16;
    private static final int PIECE = 256 << 10;

    private final long backfillId;
    private final CopyLane lane;
    private final CopyBytes bytes = new CopyBytes(PIECE + (PIECE >> 2));

    PeopleCopy(long backfillId, CopyLane lane) {
        this.backfillId = backfillId;
        this.lane = lane;
        bytes.begin();
    }

    static String statement(ListTables tables) {
        return "copy " + tables.people() + " (" + COLUMNS + ") from stdin (format binary)";
    }

    void add(EligibleRow row) {
        var eligible = row.eligible();
        var person = eligible.person();
        bytes.row(COUNT);
        bytes.bigNumber(backfillId);
        bytes.number(eligible.row());
        bytes.number(Math.toIntExact(row.line()));
        bytes.text(person.givenName());
        bytes.text(person.middleName());
        bytes.text(person.familyName());
        bytes.text(person.suffix());
        bytes.date(person.birthDate());
        bytes.text(person.sex());
        bytes.text(person.zip());
        bytes.text(person.street());
        bytes.text(person.phone());
        bytes.text(person.ssn());
        bytes.text(person.memberId());
        bytes.date(eligible.eligibleFrom());
        bytes.date(eligible.eligibleUntil());
        if (bytes.length() >= PIECE) {
            lane.send(bytes.take());
        }
    }

    void finish() {
        bytes.end();
        lane.send(bytes.take());
        lane.finish();
    }
}
