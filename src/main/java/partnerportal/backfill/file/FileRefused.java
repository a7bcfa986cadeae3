package partnerportal.backfill.file;

/** A file cannot be used. The message is fit to be shown: it says why and what to do, and has no value of a row. */
public class FileRefused extends RuntimeException {

    private final FileProblem problem;
    private final String sentence;

    FileRefused(FileProblem problem, String sentence) {
        super(sentence);
        this.problem = problem;
        this.sentence = sentence;
    }

    public FileProblem problem() {
        return problem;
    }

    public String sentence() {
        return sentence;
    }
}
