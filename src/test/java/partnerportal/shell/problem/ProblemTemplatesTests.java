package partnerportal.shell.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerportal.shell.PageChecks;
import partnerportal.shell.Rendering;
import partnerportal.shell.ShellPage;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTemplatesTests {

    private final Rendering rendering = new Rendering();

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 413, 422, 500, 503})
    void problemPageSaysWhatHappenedWhatToDoAndTheCode(int status) {
        var problem = ProblemPage.ofStatus(status, "7f3a-91");
        var page = rendering.page("problem", Map.of("problem", problem));
        assertThat(page.title()).isEqualTo(problem.title() + " · Partner Portal");
        assertThat(page.select("h1").text()).isEqualTo(problem.title());
        assertThat(page.select("main").text())
                .contains(problem.sentence())
                .contains(problem.advice())
                .contains("Code for support: 7f3a-91");
        PageChecks.assertSound(page);
    }

    @Test
    void notFoundOffersToSearch() {
        var page = rendering.page("problem", Map.of("problem", ProblemPage.ofStatus(404, "7f3a-91")));
        assertThat(page.select("main a[href=/jump]").text()).isEqualTo("Search");
        PageChecks.assertSound(page);
    }

    @Test
    void signedOutProblemPageLeadsToSignIn() {
        var page = rendering.page(
                "problem", Map.of("problem", ProblemPage.ofStatus(404, null), "shell", ShellPage.signedOut(null)));
        assertThat(page.select("main a").eachText()).containsExactly("Go to sign-in");
        PageChecks.assertSound(page);
    }

    @Test
    void everyKnownProblemHasAPageWithCauseAndFix() {
        for (var problem : ProblemCatalogue.all()) {
            var page = rendering.page("problems/one", Map.of("problem", problem));
            assertThat(page.select("main").text())
                    .contains(problem.slug(), problem.title(), problem.cause(), problem.fix());
            PageChecks.assertSound(page);
        }
    }

    @Test
    void listLinksToEveryProblem() {
        var page = rendering.page("problems/list", Map.of("problems", ProblemCatalogue.all()));
        assertThat(page.select("tbody a").eachText())
                .containsExactlyElementsOf(
                        ProblemCatalogue.all().stream().map(KnownProblem::slug).toList());
        PageChecks.assertSound(page);
    }
}
