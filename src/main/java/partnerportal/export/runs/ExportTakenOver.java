package partnerportal.export.runs;

/** Someone else has ended the run meanwhile, because this process seemed to be gone. */
class ExportTakenOver extends RuntimeException {

    ExportTakenOver(long run) {
        super("Export " + run + " is not in the state this step starts from any more; it was ended elsewhere.");
    }
}
