package partnerportal.configuration.imports;

import partnerportal.configuration.imports.file.ShownText;

/** What is kept of the name of a file that somebody gave. */
final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /** Without the path that some browsers send, and without what cannot be seen. */
    static String kept(String given) {
        var name =
                ShownText.of(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1), LONGEST);
        return name.isEmpty() ? "file" : name;
    }
}
