package partnerportal.export.web;

import partnerportal.export.runs.ExportState;

/** A state as a badge shows it. */
record StateWords(String tone, String symbol, String words) {

    static StateWords of(ExportState state) {
        return switch (state) {
            case WAITING -> new StateWords("quiet", "clock", "Waiting");
            case RUNNING -> new StateWords("info", "half", "Running");
            case FINISHING -> new StateWords("info", "half", "Finishing");
            case DONE -> new StateWords("good", "dot", "Done");
            case FAILED -> new StateWords("bad", "stop", "Failed");
        };
    }
}
