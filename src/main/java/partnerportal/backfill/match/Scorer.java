package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;

/** Adds up what speaks for and against each row being one patient. For one patient and one thread. */
final class Scorer {

    private final Weights weights;
    private final Features patient;
    private final PatientNames names;
    private final @Nullable String memberId;
    private final int today;
    private final int prior;
    private final int least;

    /** @param today the request's day as eight digits; a birth after it is missing */
    Scorer(Features patient, int today, EligibilityIndex list, Weights weights) {
        this(patient, today, list, weights, weights.review());
    }

    /** @param least the score that a row needs, in thousandths of a bit */
    Scorer(Features patient, int today, EligibilityIndex list, Weights weights, int least) {
        this.weights = weights;
        this.least = least;
        this.patient = patient;
        this.today = today;
        names = new PatientNames(patient, list, weights);
        memberId = patient.memberId();
        prior = weights.prior(list.size());
    }

    /** Null when the row stays below what is needed: of itself, what a review needs. */
    @Nullable
    Comparison compare(Features row) {
        Level birthDate = birthDate(row);
        Level ssn = ssn(row);
        Level zip = zip(row);
        Level sex = sex(row);
        Level phone = phone(row);
        Level member = memberId == null ? Level.MISSING : Numbers.memberId(memberId, row.memberId());
        int numbers = prior
                + weights.of(Field.BIRTH_DATE, birthDate)
                + weights.of(Field.SSN, ssn)
                + weights.of(Field.ZIP, zip)
                + weights.of(Field.SEX, sex)
                + weights.of(Field.PHONE, phone)
                + weights.of(Field.MEMBER_ID, member);
        int mostOfStreet = patient.hasStreet && row.hasStreet ? weights.of(Field.STREET, Level.EXACT) : 0;
        if (numbers + mostOfStreet + names.most(row) < least) {
            return null;
        }
        row.loadTexts();
        Level street = Numbers.street(patient, row);
        int score = numbers + weights.of(Field.STREET, street) + names.weigh(row);
        if (score < least) {
            return null;
        }
        return new Comparison(
                row.row,
                row.memberId(),
                score,
                names.given(),
                names.middle(row),
                names.family(),
                suffix(row),
                patient.suffix != null || row.suffix != null,
                birthDate,
                sex,
                ssn,
                zip,
                street,
                phone,
                member,
                names.swapped(),
                names.firstSimilarity(row),
                names.firstNames(row),
                names.slipApart(row),
                birthDate == Level.MISSING ? 0 : Math.abs(patient.birthDate / 10_000 - row.birthDate / 10_000));
    }

    private Level birthDate(Features row) {
        boolean missing = patient.birthDate == Features.MISSING
                || row.birthDate == Features.MISSING
                || patient.birthDate > today
                || row.birthDate > today;
        return missing ? Level.MISSING : Numbers.birthDate(patient.birthDate, row.birthDate);
    }

    private Level ssn(Features row) {
        return patient.ssn == Features.NO_SSN || row.ssn == Features.NO_SSN
                ? Level.MISSING
                : Numbers.ssn(patient.ssn, row.ssn);
    }

    private Level zip(Features row) {
        return patient.zip == Features.MISSING || row.zip == Features.MISSING
                ? Level.MISSING
                : Numbers.digits(patient.zip, row.zip);
    }

    private Level phone(Features row) {
        return patient.phone == Features.MISSING || row.phone == Features.MISSING
                ? Level.MISSING
                : Numbers.digits(patient.phone, row.phone);
    }

    private Level sex(Features row) {
        return patient.sex == null || row.sex == null
                ? Level.MISSING
                : patient.sex == row.sex ? Level.EXACT : Level.CLASH;
    }

    private Level suffix(Features row) {
        return patient.suffix == null || row.suffix == null
                ? Level.MISSING
                : patient.suffix == row.suffix ? Level.EXACT : Level.CLASH;
    }
}
