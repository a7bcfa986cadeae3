package partnerportal;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import partnerportal.access.OpenToAll;
import partnerportal.access.Requires;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** Rules of the house that a machine can check. */
@AnalyzeClasses(packages = "partnerportal", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    private static final Set<Class<?>> MOMENTS =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .because("a controller is called by requests only, never by other code");

    @ArchTest
    static final ArchRule everyRouteSaysWhoMay = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(OpenToAll.class)
            .because("a route that names no action is refused to everyone");

    @ArchTest
    static final ArchRule pagesDoNotSave = noClasses()
            .that(resideInAPackage("..web.."))
            .should()
            .callMethodWhere(savesThroughARepository())
            .because("what changes goes through a use case, which writes the audit entry too");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(asksForNow())
            .because("only the injected Clock knows what time it is, so that tests can say it");

    @ArchTest
    static final ArchRule clocksAreInjected = noClasses()
            .that()
            .doNotHaveSimpleName("ClockConfiguration")
            .should(callMethodWhere(makesAClock()))
            .because("there is one clock, and it ticks in microseconds like the database");

    @ArchTest
    static final ArchRule settingsAreRecords = noFields()
            .should()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Autowired.class)
            .because("settings are @ConfigurationProperties records and dependencies come through constructors");

    private static DescribedPredicate<JavaMethodCall> savesThroughARepository() {
        return DescribedPredicate.describe(
                "save through a repository",
                call -> call.getTargetOwner().isAssignableTo(Repository.class)
                        && (call.getName().startsWith("save") || call.getName().startsWith("delete")));
    }

    private static DescribedPredicate<JavaMethodCall> asksForNow() {
        return DescribedPredicate.describe(
                "now() without a clock",
                call -> call.getName().equals("now")
                        && MOMENTS.stream()
                                .anyMatch(moment -> call.getTargetOwner().isEquivalentTo(moment))
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)));
    }

    private static DescribedPredicate<JavaMethodCall> makesAClock() {
        return DescribedPredicate.describe(
                "a clock of one's own",
                call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                        && call.getName().startsWith("system"));
    }
}
