package partnerportal.configuration.web;

import java.util.Arrays;
import java.util.List;

/** A JSON pointer into a configuration, taken apart. */
record FieldPath(List<String> segments) {

    FieldPath {
        segments = List.copyOf(segments);
    }

    static FieldPath of(String pointer) {
        return new FieldPath(Arrays.stream(pointer.substring(1).split("/", -1))
                .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    /** Whether it leads to something that is there or not, such as a market, rather than to a value. */
    boolean isWhole() {
        return switch (first()) {
            case "sso", "redox" -> depth() == 1;
            case "sources" -> depth() == 2;
            case "markets" -> depth() == 2 || depth() == 4;
            default -> false;
        };
    }

    boolean isInside(FieldPath whole) {
        return depth() > whole.depth() && segments.subList(0, whole.depth()).equals(whole.segments());
    }

    boolean isOf(String collection, int depth) {
        return first().equals(collection) && depth() >= depth;
    }

    int depth() {
        return segments.size();
    }

    String first() {
        return segments.getFirst();
    }

    String last() {
        return segments.getLast();
    }

    long marketId() {
        return Long.parseLong(segments.get(1));
    }

    long serviceLineId() {
        return Long.parseLong(segments.get(3));
    }

    /** The directory partner of a source. */
    long partnerId() {
        return Long.parseLong(sourceKey()[0]);
    }

    /** Empty when the source has none. */
    String facilityCode() {
        var key = sourceKey();
        return key.length == 1 ? "" : key[1];
    }

    private String[] sourceKey() {
        return segments.get(1).split(":", 2);
    }
}
