package partnerportal.backfill.file;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.match.PersonFields;
import partnerportal.backfill.match.text.Digits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes a person of a row's cells, or says what is wrong with them. */
final class RowReading {

    /** All, without the zero that spreadsheets lose, the last four, or a mask. */
    private static final Set<Integer> SSN_DIGITS = Set.of(9, 8, 4, 0);

    private static final LocalDate NOBODYS_BIRTHDAY = LocalDate.of(1900, 1, 1);

    private final int columns;
    private final Map<Column, DateOrder> orders;
    private final LocalDate today;
    private final RowSink sink;
    private final Cleaning cleaning = new Cleaning();

    private int row;
    private long line;
    private boolean rejected;

    /** @param columns how many the header has */
    RowReading(int columns, Map<Column, DateOrder> orders, LocalDate today, RowSink sink) {
        this.columns = columns;
        this.orders = orders;
        this.today = today;
        this.sink = sink;
    }

    void read(Cells cells, int number) {
        row = number;
        line = cells.line();
        rejected = false;
        int count = cells.count(columns);
        var person = count == columns ? person(cells) : null;
        if (count != columns) {
            tell(null, ProblemCode.COLUMN_COUNT, List.of(String.valueOf(count), String.valueOf(columns)), null);
        }
        if (rejected) {
            sink.rejected();
        } else {
            sink.usable(new EligibleRow(line, Objects.requireNonNull(person)));
        }
    }

    private @Nullable EligiblePerson person(Cells cells) {
        var given = required(cells, Column.GIVEN_NAME, text(cells, Column.GIVEN_NAME, true));
        var family = required(cells, Column.FAMILY_NAME, text(cells, Column.FAMILY_NAME, true));
        refuseNobodysNames(given, family);
        var birth = birthDate(cells);
        var from = date(cells, Column.ELIGIBLE_FROM, false);
        var until = date(cells, Column.ELIGIBLE_UNTIL, false);
        if (from != null && until != null && until.isBefore(from)) {
            tell(Column.ELIGIBLE_UNTIL, ProblemCode.ENDS_BEFORE_IT_BEGINS, List.of(), null);
        }
        var fields = new PersonFields(
                given,
                text(cells, Column.MIDDLE_NAME, true),
                family,
                text(cells, Column.SUFFIX, false),
                birth,
                text(cells, Column.SEX, false),
                zip(text(cells, Column.ZIP, false)),
                text(cells, Column.STREET, false),
                text(cells, Column.PHONE, false),
                lastFour(text(cells, Column.SSN, false)),
                text(cells, Column.MEMBER_ID, false));
        return rejected ? null : new EligiblePerson(row, fields, from, until);
    }

    /** Matching would not find a person under such a name, so it is matching that says which names are. */
    private void refuseNobodysNames(@Nullable String given, @Nullable String family) {
        var clean =
                cleaning.clean(new PersonFields(given, null, family, null, null, null, null, null, null, null, null));
        if (given != null && clean.givenName() == null) {
            tell(Column.GIVEN_NAME, ProblemCode.PLACEHOLDER, List.of(Column.GIVEN_NAME.label()), null);
        }
        if (family != null && clean.familyName() == null) {
            tell(Column.FAMILY_NAME, ProblemCode.PLACEHOLDER, List.of(Column.FAMILY_NAME.label()), null);
        }
    }

    private @Nullable LocalDate birthDate(Cells cells) {
        var date = date(cells, Column.BIRTH_DATE, true);
        if (date != null && date.equals(NOBODYS_BIRTHDAY)) {
            tell(Column.BIRTH_DATE, ProblemCode.PLACEHOLDER, List.of(Column.BIRTH_DATE.label()), null);
        } else if (date != null && date.isAfter(today)) {
            tell(
                    Column.BIRTH_DATE,
                    ProblemCode.FUTURE,
                    List.of(Column.BIRTH_DATE.label()),
                    Masked.form(Objects.requireNonNull(cells.value(Column.BIRTH_DATE))));
        }
        return date;
    }

    private @Nullable LocalDate date(Cells cells, Column column, boolean birth) {
        var text = text(cells, column, false);
        if (birth) {
            text = required(cells, column, text);
        }
        if (text == null) {
            return null;
        }
        var reading = DateText.read(text, orders.getOrDefault(column, DateOrder.MONTH_FIRST), birth, today);
        if (reading.problem() != null) {
            tell(column, reading.problem(), reading.parts(), reading.masked());
        }
        return reading.date();
    }

    private @Nullable String required(Cells cells, Column column, @Nullable String text) {
        if (text == null && !cells.isTooLong(column) && !cells.isUnreadable(column)) {
            tell(column, ProblemCode.MISSING, List.of(column.label()), null);
        }
        return text;
    }

    private @Nullable String text(Cells cells, Column column, boolean name) {
        var matters = column.isRequired() || column.isDate();
        if (cells.isTooLong(column)) {
            tell(
                    column,
                    matters ? ProblemCode.TOO_LONG : ProblemCode.LEFT_OUT_LONG,
                    List.of(column.label(), String.valueOf(column.longest())),
                    null);
            return null;
        }
        if (cells.isUnreadable(column)) {
            tell(
                    column,
                    matters ? ProblemCode.UNREADABLE : ProblemCode.LEFT_OUT_UNREADABLE,
                    List.of(column.label()),
                    null);
            return null;
        }
        var value = cells.value(column);
        return value == null || Values.isNothing(value, name) ? null : value;
    }

    /** Five digits; spreadsheets lose the first zero. */
    private @Nullable String zip(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var digits = Values.digits(text);
        var five = switch (digits.length()) {
            case 5 -> digits;
            case 9 -> digits.substring(0, 5);
            case 4 -> "0" + digits;
            case 8 -> "0" + digits.substring(0, 4);
            default -> {
                tell(Column.ZIP, ProblemCode.ZIP_LENGTH, List.of(howMany(digits.length())), Masked.form(text));
                yield null;
            }
        };
        return five == null || five.equals("00000") ? null : five;
    }

    private @Nullable String lastFour(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int digits = Values.digits(text).length();
        if (!SSN_DIGITS.contains(digits)) {
            tell(Column.SSN, ProblemCode.SSN_LENGTH, List.of(howMany(digits)), Masked.form(text));
        }
        return Digits.ssnLastFour(text);
    }

    private static String howMany(int digits) {
        return digits == 0 ? "no digits" : digits == 1 ? "1 digit" : digits + " digits";
    }

    private void tell(@Nullable Column column, ProblemCode code, List<String> parts, @Nullable String masked) {
        rejected |= code.rejects();
        sink.problem(new RowProblem(line, row, column, code, parts, masked));
    }
}
