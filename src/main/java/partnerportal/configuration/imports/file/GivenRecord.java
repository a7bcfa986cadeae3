package partnerportal.configuration.imports.file;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/**
 * What a file says of one configuration, in the form of its JSON layout: members that are left out are not there, cells
 * without content are null.
 *
 * @param number its place among the records, from 1
 * @param place where it stands in the file, such as {@code line 12}
 * @param places where its parts stand, by JSON pointer, when that is elsewhere
 * @param unusable why nothing of it can be read; null for every other record
 */
public record GivenRecord(
        int number,
        String place,
        ObjectNode members,
        Map<String, String> places,
        @Nullable String unusable) {

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
