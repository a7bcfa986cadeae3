package partnerportal.shell;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the documentation says of the parameters that many operations take. */
public final class ApiParameters {

    @Parameter(
            description = "1 to 200",
            example = Paging.SIZE,
            schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface PageSize {}

    @Parameter(description = "next_page_token of the page before, with filters and order as they were there")
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface PageToken {}

    @Parameter(description = "Answers the difference and writes nothing", example = "false")
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface DryRun {}

    @Parameter(description = "The ETag of the state that the change starts from")
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface IfMatch {}

    @Parameter(description = "The ETag of the answer that the caller has")
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface IfNoneMatch {}

    @Parameter(description = "The same key and body get the same answer again", example = "5c0d8f3e-import-7")
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface IdempotencyKey {}

    private ApiParameters() {}
}
