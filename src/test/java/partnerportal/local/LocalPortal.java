package partnerportal.local;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import partnerportal.PartnerPortal;
import partnerportal.local.demo.DemoData;
import partnerportal.local.identity.DemoUser;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The run command: the portal with everything around it, on this machine, with data kept in {@code .local}. */
public final class LocalPortal {

    private final LocalPorts ports;
    private final Path data;

    private LocalPortal(LocalPorts ports, Path data) {
        this.ports = ports;
        this.data = data;
    }

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var folder = Path.of(environment.getOrDefault("LOCAL_DATA", ".local"));
        var local = new LocalPortal(LocalPorts.chosenBy(environment), folder.resolve("postgres"));
        local.refuseWhatIsInUse();
        local.run(arguments);
    }

    private void refuseWhatIsInUse() {
        try {
            ports.refuseTaken();
            LeftoverPostgres.endOn(data);
        } catch (IllegalStateException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private void run(String[] arguments) {
        try {
            var portal = new SpringApplicationBuilder(PartnerPortal.class)
                    .profiles("local")
                    .properties("LOG_FORMAT=")
                    .initializers(this::startServices)
                    .run(arguments);
            DemoData.load(portal);
            IO.println(welcome());
        } catch (RuntimeException alreadyLogged) {
            System.err.println("The portal did not start, the messages above say why. Everything started is stopped.");
            System.exit(1);
        }
    }

    /** From within the portal's start, when its logging is set up; what is started here ends with the process. */
    private void startServices(ConfigurableApplicationContext portal) {
        var services = LocalServices.kept(data, ports.identity());
        services.showMailbox(ports.mailbox());
        var settings = services.settings(ports.portalAddress());
        settings.put("portal.checks.daily", true);
        settings.put("server.port", ports.portal());
        settings.put("management.server.port", ports.management());
        settings.put("spring.grpc.server.port", ports.grpc());
        portal.getEnvironment().getPropertySources().addFirst(new MapPropertySource("local services", settings));
    }

    private String welcome() {
        return """

                Partner Portal   %s
                Sign-in service  http://localhost:%d   (machine clients and their tokens too)
                gRPC             localhost:%d               (grpcurl -plaintext, with a machine client's token)
                Mailbox          http://localhost:%d   (what the portal mails)
                Management       http://localhost:%d/actuator/health

                Sign in with the password "%s" as
                %s

                Data is kept in %s. Ctrl-C stops everything.
                """.formatted(
                        ports.portalAddress(),
                        ports.identity(),
                        ports.grpc(),
                        ports.mailbox(),
                        ports.management(),
                        DemoUser.PASSWORD,
                        Arrays.stream(DemoUser.values())
                                .map(user -> "  %-16s %s".formatted(user.login(), user.description()))
                                .collect(Collectors.joining(System.lineSeparator())),
                        data);
    }
}
