package partnerportal.configuration.imports.web;

import partnerportal.configuration.imports.layout.RecordProblem;

import java.util.Locale;

/** Says where a record cannot be used, and why. */
final class ProblemSentence {

    private ProblemSentence() {}

    /** "sources.csv line 7, sources › 0 › facility_code: Facility code must be 50 characters or fewer". */
    static String of(RecordProblem problem) {
        var field = problem.field().isEmpty()
                ? ""
                : ", " + problem.field().substring(1).replace("/", " › ");
        var place = problem.place().substring(0, 1).toUpperCase(Locale.ROOT)
                + problem.place().substring(1);
        return (problem.place().startsWith("line") ? place : problem.place()) + field + ": " + problem.reason();
    }
}
