package partnerportal.shell.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import partnerportal.access.PartnerViewOff;
import partnerportal.shared.BadRequest;
import partnerportal.shared.Conflict;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.MissingParameter;
import partnerportal.shared.NotFound;
import partnerportal.shared.Unavailable;
import partnerportal.shell.BodyTooLarge;
import partnerportal.shell.PreconditionFailed;
import partnerportal.shell.TooManyImports;
import partnerportal.shell.TooManyStreams;
import partnerportal.shell.UnusableText;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns whatever was thrown into a problem. What nobody foresaw is our fault, and only that. */
final class Problems {

    private static final String RETRY_SECONDS = "5";

    private Problems() {}

    static Problem of(Throwable thrown) {
        var database = DatabaseProblems.of(thrown);
        if (database != null) {
            return database;
        }
        return switch (thrown) {
            case InvalidInput invalid ->
                Problem.of(
                        broken(invalid),
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        count(invalid.problems().size()),
                        invalid.problems());
            case MissingParameter missing -> parameter("missing-parameter", missing.parameter(), "is missing");
            case BadRequest bad ->
                Problem.of(
                        "invalid-parameter",
                        HttpStatus.BAD_REQUEST,
                        Objects.requireNonNullElse(bad.getMessage(), ""),
                        List.of(FieldProblem.ofParameter(
                                bad.parameter(), "invalid", String.valueOf(bad.getMessage()))));
            case NotFound missing -> Problem.of(missing.slug(), HttpStatus.NOT_FOUND, message(missing));
            case Conflict conflict ->
                Problem.of(conflict.slug(), HttpStatus.CONFLICT, message(conflict), conflict.problems());
            case PreconditionFailed stale -> stale(stale);
            case PartnerViewOff off ->
                Problem.of(
                        ProblemAnswers.PARTNER_VIEW_OFF,
                        HttpStatus.FORBIDDEN,
                        "The portal is turned off for your organization. Express works as before.");
            case AccessDeniedException denied ->
                Problem.of("forbidden", HttpStatus.FORBIDDEN, "You do not have the right to do this.");
            case AuthenticationServiceException down ->
                Problem.of(
                                "sign-in-unavailable",
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "The identity provider did not answer, so the token could not be checked.")
                        .with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            case AuthenticationException unknown -> ofStatus(HttpStatus.UNAUTHORIZED);
            case UnusableText unusable -> UnreadableBody.wrongType(unusable.pointer());
            case TooManyStreams many ->
                Problem.of("too-many-streams", HttpStatus.TOO_MANY_REQUESTS, message(many))
                        .with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            case TooManyImports many ->
                Problem.of("too-many-imports", HttpStatus.SERVICE_UNAVAILABLE, message(many))
                        .with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            case Unavailable down -> ofStatus(HttpStatus.SERVICE_UNAVAILABLE);
            case HttpMessageNotReadableException unreadable -> UnreadableBody.of(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> mistyped(mismatch.getName());
            case MissingServletRequestParameterException missing ->
                parameter("missing-parameter", missing.getParameterName(), "is missing");
            case TypeMismatchException mismatch ->
                mistyped(Objects.requireNonNullElse(mismatch.getPropertyName(), "parameter"));
            case MaxUploadSizeExceededException large -> ofStatus(HttpStatus.CONTENT_TOO_LARGE);
            case UncheckedIOException broken
            when broken.getCause() instanceof BodyTooLarge -> ofStatus(HttpStatus.CONTENT_TOO_LARGE);
            case MultipartException unreadable -> ofStatus(HttpStatus.BAD_REQUEST);
            case ErrorResponse response ->
                ofStatus(HttpStatus.valueOf(response.getStatusCode().value())).withAll(response.getHeaders());
            default -> ofStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    /** For an answer of which only the status is known. */
    static Problem ofStatus(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST ->
                Problem.of(
                        "bad-request",
                        status,
                        "The request could not be understood. Check its address and parameters.");
            case UNAUTHORIZED -> Problem.of("unauthorized", status, "Sign in, or send a bearer token.");
            case FORBIDDEN -> Problem.of("forbidden", status, "You do not have the right to do this.");
            case NOT_FOUND -> Problem.of("not-found", status, "There is nothing here under this address for you.");
            case METHOD_NOT_ALLOWED ->
                Problem.of(
                        "method-not-allowed", status, "This address does not take this method. See the Allow header.");
            case NOT_ACCEPTABLE ->
                Problem.of("not-acceptable", status, "This address answers in other formats than the ones accepted.");
            case CONTENT_TOO_LARGE ->
                Problem.of("too-large", status, "What was sent is larger than what is taken here.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(
                        "unsupported-media-type",
                        status,
                        "This address takes another Content-Type, mostly application/json.");
            case SERVICE_UNAVAILABLE ->
                Problem.of("unavailable", status, "This cannot be done just now. Nothing was saved. Try again shortly.")
                        .with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            default ->
                status.is4xxClientError()
                        ? Problem.of("bad-request", status, "The request could not be carried out as it is.")
                        : Problem.of(
                                "internal",
                                status.is5xxServerError() ? status : HttpStatus.INTERNAL_SERVER_ERROR,
                                "There is a problem with the portal. Nothing was saved. Try again later.");
        };
    }

    private static Problem stale(PreconditionFailed stale) {
        return Problem.of(
                        "stale-if-match",
                        HttpStatus.PRECONDITION_FAILED,
                        "The resource has changed since. Read it again, or send the current tag after looking at the difference.")
                .with(HttpHeaders.ETAG, stale.currentTag())
                .adding(Map.of("current_etag", stale.currentTag(), "difference", stale.difference()));
    }

    private static Problem mistyped(String name) {
        return parameter("invalid-parameter", name, "is not of its type");
    }

    private static Problem parameter(String slug, String name, String words) {
        return Problem.of(
                slug,
                HttpStatus.BAD_REQUEST,
                "The parameter " + name + " " + words + ".",
                List.of(FieldProblem.ofParameter(name, "invalid", "The parameter " + words + ".")));
    }

    /** A rule that is explained on a page of its own, when it is the only one broken. */
    private static String broken(InvalidInput invalid) {
        var code =
                invalid.problems().size() == 1 ? invalid.problems().getFirst().code() : "";
        return ProblemCatalogue.find(code)
                .filter(known -> known.status() == HttpStatus.UNPROCESSABLE_ENTITY.value())
                .map(KnownProblem::slug)
                .orElse("validation-failed");
    }

    private static String count(int problems) {
        return problems == 1 ? "There is 1 problem. See errors." : "There are " + problems + " problems. See errors.";
    }

    private static String message(@Nullable RuntimeException thrown) {
        return thrown == null ? "" : Objects.requireNonNullElse(thrown.getMessage(), "");
    }
}
