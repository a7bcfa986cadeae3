package partnerportal.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the identity provider lets browsers go after signing out. As Auth0 compares them: query and fragment do not count,
 * and a star stands for one part of the host's name.
 */
public record LogoutAddresses(List<String> allowed) {

    public LogoutAddresses {
        allowed = List.copyOf(allowed);
    }

    public boolean allow(String url) {
        var wanted = comparable(url);
        return allowed.stream()
                .map(LogoutAddresses::comparable)
                .anyMatch(entry -> pattern(entry).matcher(wanted).matches());
    }

    private static Pattern pattern(String entry) {
        int host = hostEnd(entry);
        var start = Arrays.stream(entry.substring(0, host).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^./:@]+"));
        return Pattern.compile(start + Pattern.quote(entry.substring(host)));
    }

    /** Scheme and host in small letters. */
    private static String comparable(String url) {
        var bare = url.strip().replaceFirst("[?#].*", "");
        int host = hostEnd(bare);
        return bare.substring(0, host).toLowerCase(Locale.ROOT) + bare.substring(host);
    }

    private static int hostEnd(String url) {
        int scheme = url.indexOf("://");
        int path = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        return path < 0 ? url.length() : path;
    }
}
