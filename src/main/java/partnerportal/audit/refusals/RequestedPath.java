package partnerportal.audit.refusals;

/** The part of an address that an entry may keep. */
final class RequestedPath {

    private static final int LONGEST = 300;

    private RequestedPath() {}

    /** Without query and path parameters, cut where it is longer than any of ours. */
    static String of(String uri) {
        var end = uri.indexOf(';');
        var path = end < 0 ? uri : uri.substring(0, end);
        return path.length() > LONGEST ? path.substring(0, LONGEST) : path;
    }
}
