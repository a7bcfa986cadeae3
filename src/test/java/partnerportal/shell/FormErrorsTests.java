package partnerportal.shell;

import org.junit.jupiter.api.Test;
import partnerportal.shared.FieldProblem;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class FormErrorsTests {

    private static final Map<String, String> FIELDS = Map.of("/name", "name", "/sources", "sources");

    @Test
    void problemIsShownAtItsInput() {
        assertThat(errors("/name", "Enter a name").at("name")).containsExactly("Enter a name");
    }

    @Test
    void problemInsideAListIsShownAtTheInputOfTheList() {
        assertThat(errors("/sources/2/facility_code", "Used twice").at("sources"))
                .containsExactly("Used twice");
    }

    @Test
    void problemWithoutAnInputBelongsToTheForm() {
        assertThat(errors("/sso/logout_url", "Use https").problems())
                .containsExactly(new FormErrors.Problem(null, "Use https"));
        assertThat(errors("", "Nothing fits").problems()).containsExactly(new FormErrors.Problem(null, "Nothing fits"));
    }

    @Test
    void pointerThatOnlyBeginsLikeAnInputIsNotTakenForIt() {
        assertThat(errors("/names", "Odd").at("name")).isEmpty();
    }

    @Test
    void sameSentenceAtTheSameInputIsSaidOnce() {
        var twice = List.of(
                new FieldProblem("/sources/1", "taken", "Used twice"),
                new FieldProblem("/sources/2", "taken", "Used twice"));
        assertThat(FormErrors.of(twice, FIELDS).problems()).hasSize(1);
    }

    @Test
    void orderIsKept() {
        var problems = List.of(new FieldProblem("/sources", "a", "First"), new FieldProblem("/name", "b", "Second"));
        assertThat(FormErrors.of(problems, FIELDS).problems())
                .extracting(FormErrors.Problem::message)
                .containsExactly("First", "Second");
    }

    private static FormErrors errors(String pointer, String message) {
        return FormErrors.of(List.of(new FieldProblem(pointer, "code", message)), FIELDS);
    }
}
