package partnerportal.e2e;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a journey its {@link Guests}; the browser is started once and stopped after the last journey. */
final class Stage implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Stage.class);
    private static final double PATIENCE_MILLIS = 10_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext journey) {
        return parameter.getParameter().getType() == Guests.class;
    }

    @Override
    public Guests resolveParameter(ParameterContext parameter, ExtensionContext journey) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var browsers = journey.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Browsers.class, started -> new Browsers(), Browsers.class);
        var portal = SpringExtension.getApplicationContext(journey)
                .getEnvironment()
                .getRequiredProperty("portal.public-address");
        return journey.getStore(OURS)
                .computeIfAbsent(Guests.class, none -> new Guests(browsers.browser(), portal), Guests.class);
    }

    @Override
    public void afterEach(ExtensionContext journey) {
        var guests = journey.getStore(OURS).get(Guests.class, Guests.class);
        if (guests != null) {
            var name = journey.getRequiredTestClass().getSimpleName() + "-"
                    + journey.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-");
            guests.leave(journey.getExecutionException().isPresent(), name);
        }
    }
}
