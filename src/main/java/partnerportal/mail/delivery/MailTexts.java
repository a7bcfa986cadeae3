package partnerportal.mail.delivery;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import partnerportal.shared.PlainText;
import partnerportal.shell.PortalProperties;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes mails from the templates of {@code templates/mail}: plain text whose first line is the subject. Besides its values a
 * template has {@code portal}, the address that links begin with.
 */
@Component
public class MailTexts {

    private static final String FOLDER = "templates/mail/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,100}");
    private static final Pattern SUBJECT_LINE = Pattern.compile("\\ASubject: *([^\\r\\n]+)\\R\\R?");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_VALUE = 1_000;

    private final SpringTemplateEngine engine = engine();
    private final PortalProperties portal;

    MailTexts(PortalProperties portal) {
        this.portal = portal;
    }

    record MailText(String subject, String body) {}

    /** @throws IllegalArgumentException when there is no template of that name */
    public void require(String template) {
        if (!NAME.matcher(template).matches()
                || MailTexts.class.getResource("/" + FOLDER + template + ".txt") == null) {
            throw new IllegalArgumentException("There is no mail template called " + template + ".");
        }
    }

    /**
     * The mail with its values, none of which can begin a line.
     *
     * @throws RuntimeException when the template is gone or has no subject
     */
    MailText write(String template, Map<String, String> values) {
        require(template);
        var filled = new HashMap<String, Object>();
        values.forEach((name, value) -> filled.put(name, oneLine(value, LONGEST_VALUE)));
        filled.put("portal", portal.publicAddress().toString().replaceFirst("/+$", ""));
        var text = engine.process(template, new Context(Locale.US, filled));
        var subject = SUBJECT_LINE.matcher(text);
        if (!subject.find()) {
            throw new IllegalStateException("The mail template " + template + " does not begin with its subject.");
        }
        return new MailText(
                oneLine(subject.group(1), LONGEST_SUBJECT),
                text.substring(subject.end()).stripTrailing() + "\n");
    }

    /** What the mail is about; the template's name when it cannot be written any more. */
    public String subject(String template, Map<String, String> values) {
        try {
            return write(template, values).subject();
        } catch (RuntimeException unwritable) {
            return template;
        }
    }

    private static String oneLine(String text, int longest) {
        var plain = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(character -> PlainText.isPlain(Character.toString(character)) ? character : ' ')
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver(MailTexts.class.getClassLoader());
        files.setPrefix(FOLDER);
        files.setSuffix(".txt");
        files.setTemplateMode(TemplateMode.TEXT);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }
}
