package partnerportal.configuration.imports.layout;

/**
 * Why a record cannot be used.
 *
 * @param place where in the file, such as {@code line 12} or {@code sources.csv line 7}
 * @param field which member, as a JSON pointer into the record; empty for the record as a whole
 * @param code what is wrong, for programs
 * @param reason what is wrong, and what to do about it
 */
public record RecordProblem(String place, String field, String code, String reason) {}
