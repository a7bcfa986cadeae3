package partnerportal.phi;

import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import partnerportal.local.LocalPostgres;
import partnerportal.local.mail.LocalMail;
import partnerportal.local.mail.ReceivedMail;
import partnerportal.local.outside.LocalOutside;
import partnerportal.storage.StorageProperties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;

import static org.assertj.core.api.Assertions.assertThat;

/** Every place that the portal writes to. */
final class Everywhere {

    /** Where patients' data may be, and where the name of a file may be. */
    private static final Map<String, String> MAY_BE_IN = Map.of("associations", "member_id", "backfills", "file_name");

    private static final String LISTS = "^eligible_people(_[0-9]+)*$";
    private static final String UPLOADED = "backfills/";

    private final Written written;
    private final LocalMail mails;
    private final int mailsBefore;
    private final Environment settings;
    private final Path storage;

    Everywhere(ApplicationContext portal) {
        written = new Written(portal.getBean(LocalPostgres.class));
        mails = portal.getBean(LocalOutside.class).mail();
        mailsBefore = mails.received().size();
        settings = portal.getEnvironment();
        storage = portal.getBean(StorageProperties.class).folder();
    }

    void assertUnmarked() {
        // Else nothing would be found where there is something, and the rest would prove nothing.
        assertThat(written.rows(Marks.all(), Map.of(), "^$"))
                .as("what may be marked")
                .anyMatch(row -> row.startsWith("eligible_people"));
        assertThat(written.anyFile(storage.resolve(UPLOADED), Marks.all()))
                .as("what may be marked")
                .isTrue();
        assertThat(written.rows(Marks.all(), MAY_BE_IN, LISTS)).as("tables").isEmpty();
        assertThat(written.files(storage, Marks.all(), UPLOADED)).as("storage").isEmpty();
        assertThat(written.files(Path.of(setting("portal.catalog.folder")), Marks.all(), "-"))
                .as("the replica's own folder")
                .isEmpty();
        assertThat(Marks.in(metrics(), Marks.all())).as("metrics").isEmpty();
        assertThat(received().stream().map(Everywhere::whole).toList())
                .as("mails")
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(Marks.in(mail, Marks.all())).isEmpty());
    }

    /** The mails since this was made. */
    List<ReceivedMail> received() {
        return mails.received().stream().skip(mailsBefore).toList();
    }

    private static String whole(ReceivedMail mail) {
        try {
            var headers = Collections.list(mail.message().getAllHeaders()).stream()
                    .map(Everywhere::line)
                    .collect(Collectors.joining("\n"));
            return headers + "\n" + mail.subject() + "\n" + mail.text();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String line(Header header) {
        return header.getName() + ": " + header.getValue();
    }

    private String metrics() {
        var address = "http://localhost:%s/actuator/prometheus".formatted(setting("local.management.port"));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(answer.body()).contains("portal_backfill_runs_total", "portal_station_calls_seconds");
            return answer.body();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private String setting(String name) {
        return settings.getRequiredProperty(name);
    }
}
