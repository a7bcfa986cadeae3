package partnerportal.backfill.file;

import partnerportal.backfill.match.EligiblePerson;

/**
 * A usable row. Of the SSN it has the last four, when the file has a whole one that can be somebody's.
 *
 * @param line the line of the file in which the row begins, from 1
 */
public record EligibleRow(long line, EligiblePerson eligible) {}
