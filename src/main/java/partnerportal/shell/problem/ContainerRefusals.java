package partnerportal.shell.problem;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import partnerportal.shared.RequestId;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Objects;

/**
 * What the container refuses before any filter sees it, such as an address with an encoded slash or NUL, is told to callers
 * of the API like every other problem, and to everyone with a code.
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
            if (response.getStatus() < FIRST_ERROR
                    || response.getContentWritten() > 0
                    || !response.isErrorReportRequired()) {
                return;
            }
            var uri = Objects.requireNonNullElse(request.getRequestURI(), "");
            var status = Objects.requireNonNullElse(
                    HttpStatus.resolve(response.getStatus()), HttpStatus.INTERNAL_SERVER_ERROR);
            var problem = Problems.ofStatus(status);
            var id = Objects.requireNonNullElseGet(response.getHeader(RequestId.HEADER), RequestId::next);
            response.setHeader(RequestId.HEADER, id);
            try (var ignored = MDC.putCloseable(RequestId.KEY, id)) {
                ProblemLog.write(problem, thrown, request.getMethod(), uri);
                if (!ProblemAnswers.isApi(uri)) {
                    super.report(request, response, thrown);
                } else if (response.setErrorReported()) {
                    write(problem, response);
                }
            }
        }

        private void write(Problem problem, Response response) {
            var body = json.writeValueAsBytes(ProblemJson.of(problem));
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
