package partnerportal.shell.problem;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Objects;

/**
 * What the container refuses before any filter sees it, such as an address with an encoded slash or NUL, is told to callers
 * of the API like every other problem.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final JsonMapper json;

    ContainerRefusals(JsonMapper json) {
        this.json = json;
    }

    /** The last valve added is the innermost, and the first to report. */
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(json)));
    }

    private static final class ProblemValve extends ErrorReportValve {

        private static final int FIRST_ERROR = 400;

        private final JsonMapper json;

        ProblemValve(JsonMapper json) {
            this.json = json;
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            var uri = request.getRequestURI();
            if (uri == null || !ProblemAnswers.isApi(uri) || response.getStatus() < FIRST_ERROR) {
                super.report(request, response, thrown);
            } else if (response.getContentWritten() == 0 && response.setErrorReported()) {
                write(response);
            }
        }

        private void write(Response response) {
            var status = Objects.requireNonNullElse(
                    HttpStatus.resolve(response.getStatus()), HttpStatus.INTERNAL_SERVER_ERROR);
            var body = json.writeValueAsBytes(ProblemJson.of(Problems.ofStatus(status)));
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("The caller went away", gone);
            }
        }
    }
}
