package partnerportal.access;

import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

import jakarta.servlet.http.HttpServletRequest;

/**
 * An address that takes larger files than others do, in a form or from a client, and from those only who may: of everyone
 * else nothing is read that comes after the head of the request. Modules declare one as a bean.
 *
 * @param path exactly; an address with variables cannot take them
 * @param largest file; somewhat more gets through to the handler, which has the words for it
 */
public record LargeUpload(String path, DataSize largest, Action action) {

    /**
     * The container's name for what serves these addresses. It alone says whether a request comes there: an address can be
     * written in many ways, and the container reads files whatever the method is.
     */
    public static final String SERVLET = "large-uploads";

    private static final String MULTIPART = "multipart/";

    /** Whether the container would read files of the request with the limits of large uploads. */
    public static boolean mayComeWith(HttpServletRequest request) {
        return SERVLET.equals(request.getHttpServletMapping().getServletName())
                && StringUtils.startsWithIgnoreCase(request.getContentType(), MULTIPART);
    }
}
