package partnerportal.audit.web;

import org.springframework.util.StringUtils;

/** Turns the trail's stable words into people's. */
final class Words {

    private Words() {}

    /** "configuration.published" becomes "Configuration published". */
    static String sentence(String word) {
        return StringUtils.capitalize(word.replace('.', ' ').replace('_', ' ').replace('-', ' '));
    }
}
