package partnerportal.shell.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.shared.NotFound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemCatalogueTests {

    /** A slug given where a problem, or an exception that becomes one, is made. */
    private static final Pattern SLUG =
            Pattern.compile("(?:new (?:Conflict|NotFound)|Problem\\.of)\\(\\s*\"([^\"]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+)\"");

    /** Where the explanations stand, and which of them a bare status means. */
    private static final Set<String> CATALOGUE = Set.of(
            "AccessProblems.java",
            "RequestProblems.java",
            "StateProblems.java",
            "RuleProblems.java",
            "ServerProblems.java",
            "ProblemCatalogue.java");

    @Test
    void everyProblemIsExplained() {
        assertThat(ProblemCatalogue.all()).allSatisfy(problem -> {
            assertThat(problem.slug()).matches("[a-z]+(-[a-z]+)*");
            assertThat(problem.status()).isBetween(400, 599);
            assertThat(problem.title()).isNotBlank().doesNotEndWith(".");
            assertThat(problem.cause()).endsWith(".");
            assertThat(problem.fix()).endsWith(".");
        });
    }

    @Test
    void slugsAreUnique() {
        assertThat(ProblemCatalogue.all()).extracting(KnownProblem::slug).doesNotHaveDuplicates();
    }

    @Test
    void everySlugThatTheCodeThrowsIsExplained() throws IOException {
        var thrown = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                SLUG.matcher(Files.readString(source)).results().forEach(found -> thrown.add(found.group(1)));
            }
        }
        thrown.add(new NotFound().slug());
        assertThat(ProblemCatalogue.all()).extracting(KnownProblem::slug).containsAll(thrown);
    }

    @Test
    void nothingIsExplainedThatIsNeverAnswered() throws IOException {
        var answered = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !CATALOGUE.contains(file.getFileName().toString()))
                    .toList()) {
                LITERAL.matcher(Files.readString(source)).results().forEach(found -> answered.add(found.group(1)));
            }
        }
        assertThat(answered)
                .containsAll(
                        ProblemCatalogue.all().stream().map(KnownProblem::slug).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad-request",
        "401, unauthorized",
        "403, forbidden",
        "404, not-found",
        "405, method-not-allowed",
        "406, not-acceptable",
        "409, conflict",
        "412, stale-if-match",
        "413, too-large",
        "415, unsupported-media-type",
        "422, validation-failed",
        "500, internal",
        "503, unavailable",
        "418, bad-request",
        "431, bad-request",
        "501, internal",
        "504, internal"
    })
    void everyStatusHasAProblem(int status, String slug) {
        assertThat(ProblemCatalogue.ofStatus(status).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such", "../not-found", "Not-Found"})
    void unknownSlugIsNoProblem(String slug) {
        assertThat(ProblemCatalogue.find(slug)).isEmpty();
    }
}
