package partnerportal.configuration.imports.file;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/**
 * What a file says of one configuration, in the form of its JSON layout: members that are left out are not there, cells
 * without content are null.
 *
 * @param number its place among the records, from 1
 * @param place where it stands in the file, such as {@code line 12}
 * @param places where its parts stand, by JSON pointer, when that is elsewhere
 * @param badRows rows of it that cannot be read, which is why nothing of it is used; empty for every other record
 */
public record GivenRecord(
        int number, String place, ObjectNode members, Map<String, String> places, List<BadRow> badRows) {

    /**
     * A row that cannot be read, or of which nobody knows whose it is.
     *
     * @param why as a sentence without its end
     */
    public record BadRow(String place, String why) {}

    /** The place of a part: its own or that of what it is in. */
    public String placeOf(String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var own = places.get(at);
            if (own != null) {
                return own;
            }
        }
        return place;
    }
}
