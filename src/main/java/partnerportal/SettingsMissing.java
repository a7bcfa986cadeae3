package partnerportal;

import java.util.List;

/** The portal was started without settings it cannot do without; says so in one sentence for each. */
final class SettingsMissing extends RuntimeException {

    SettingsMissing(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }
}
