package partnerportal.shell;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import partnerportal.access.LargeUpload;
import partnerportal.access.UploadedParameters;
import partnerportal.shared.CleanText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

import java.io.IOException;
import java.util.Arrays;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Text that no database keeps and no encoder writes, NUL and lone surrogates, is refused at the door, and so is what cannot
 * be read as text at all.
 */
final class CleanTextOnly {

    private CleanTextOnly() {}

    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE + 30)
    static class OfParameters extends OncePerRequestFilter implements UploadedParameters {

        /** Large uploads are looked at when it is known who sends them. */
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return LargeUpload.mayComeWith(request);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var refusal = refusal(request);
            if (refusal == null) {
                chain.doFilter(request, response);
            } else {
                response.sendError(refusal);
            }
        }

        /** The first to read parameters meets what the container could not read: bad encoding, too much, no boundary. */
        @Override
        public @Nullable Integer refusal(HttpServletRequest request) {
            try {
                boolean clean = request.getParameterMap().entrySet().stream()
                        .allMatch(parameter -> CleanText.isClean(parameter.getKey())
                                && Arrays.stream(parameter.getValue()).allMatch(CleanText::isClean));
                return clean ? null : HttpServletResponse.SC_BAD_REQUEST;
            } catch (InvalidFileNameException unfit) {
                return HttpServletResponse.SC_BAD_REQUEST;
            } catch (IllegalStateException unread) {
                boolean tooLarge = NestedExceptionUtils.getMostSpecificCause(unread) instanceof SizeException;
                return unread instanceof InvalidParameterException invalid && !tooLarge
                        ? invalid.getErrorCode()
                        : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
        }
    }

    @JacksonComponent
    static class OfJson extends StdScalarDeserializer<String> {

        OfJson() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                // The library would turn numbers and booleans into text.
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !CleanText.isClean(text)) {
                context.reportInputMismatch(this, "The text has a NUL character or half a character pair.");
            }
            return text;
        }
    }
}
