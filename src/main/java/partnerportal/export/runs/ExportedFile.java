package partnerportal.export.runs;

import partnerportal.storage.WrittenObject;

/**
 * A file of a data set, compressed CSV with a line of column names.
 *
 * @param part from 1
 * @param rows without the line of column names
 */
public record ExportedFile(int part, long rows, WrittenObject object) {}
