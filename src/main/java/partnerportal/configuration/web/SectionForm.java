package partnerportal.configuration.web;

import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.domain.Settings;

import java.util.Map;

/** What a browser sends of one section; keeps what was typed, whatever it is. */
interface SectionForm {

    /** The section's settings in otherwise empty ones; what cannot be read is noted and left out. */
    Settings settings(Problems problems);

    /** Which input mends a problem, by JSON pointer. */
    Map<String, String> fields();
}
