package partnerportal.phi;

import partnerportal.local.PortalAnswer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at every answer of the portal: its address, its headers and, but for the few pages that show patients, its body. */
final class Answers {

    /** Who looks at these was written down before. */
    private static final Pattern SHOW_PATIENTS = Pattern.compile(
            "/backfills/[0-9]+/review/[0-9]+/[1-3]|/associations/[0-9]+|/api/v1/care-requests/[0-9]+/associations/[0-9]+");

    private static final int FIRST_ERROR = 400;

    private final List<String> leaks = new CopyOnWriteArrayList<>();

    /** Of a page for super admins, who see what a file is called. */
    PortalAnswer page(PortalAnswer answer) {
        return look(answer, Marks.ofPatients());
    }

    /** Of a machine. */
    PortalAnswer json(PortalAnswer answer) {
        return look(answer, Marks.all());
    }

    private PortalAnswer look(PortalAnswer answer, String marks) {
        var headers =
                answer.headers().map().entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
        var path = answer.address().getPath();
        var body = answer.status() < FIRST_ERROR && SHOW_PATIENTS.matcher(path).matches() ? "" : answer.body();
        Stream.concat(Marks.in(answer.address() + "\n" + headers, Marks.all()).stream(), Marks.in(body, marks).stream())
                .forEach(mark -> leaks.add(answer.status() + " " + path + ": " + mark));
        return answer;
    }

    List<String> leaks() {
        return List.copyOf(leaks);
    }
}
