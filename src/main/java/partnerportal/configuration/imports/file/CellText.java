package partnerportal.configuration.imports.file;

/**
 * Text in a cell: what a spreadsheet would take for a formula has an apostrophe in front, and so has what begins with one
 * already, so that reading gives exactly what was written.
 */
final class CellText {

    private static final String GUARDED = "'=+-@\t\r\n";

    private CellText() {}

    static String write(String text) {
        return !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String read(String cell) {
        boolean isGuarded = cell.length() > 1 && cell.charAt(0) == '\'' && GUARDED.indexOf(cell.charAt(1)) >= 0;
        return isGuarded ? cell.substring(1) : cell;
    }
}
