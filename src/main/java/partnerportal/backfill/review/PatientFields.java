package partnerportal.backfill.review;

import partnerportal.backfill.match.PersonFields;
import partnerportal.station.Patient;

/** A care request's patient as persons are compared. */
public final class PatientFields {

    private PatientFields() {}

    /** Station knows no member ids. */
    public static PersonFields of(Patient patient) {
        return new PersonFields(
                patient.givenName(),
                patient.middleName(),
                patient.familyName(),
                patient.suffix(),
                patient.birthDate(),
                patient.sex(),
                patient.zip(),
                patient.street(),
                patient.phone(),
                patient.ssnLastFour(),
                null);
    }
}
