package partnerportal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Makes the refusal to start a message instead of a stack trace. */
final class SettingsMissingAnalyzer extends AbstractFailureAnalyzer<SettingsMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, SettingsMissing cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "The README lists every setting of the portal.", cause);
    }
}
