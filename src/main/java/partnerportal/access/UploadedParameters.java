package partnerportal.access;

import org.jspecify.annotations.Nullable;

import jakarta.servlet.http.HttpServletRequest;

/** Reads a large upload's fields and files, supplied from above. */
public interface UploadedParameters {

    /** The status to refuse the request with; null when it can be read. */
    @Nullable
    Integer refusal(HttpServletRequest request);
}
