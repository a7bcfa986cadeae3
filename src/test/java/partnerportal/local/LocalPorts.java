package partnerportal.local;

import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Where the local portal and what belongs to it answer; each port can be chosen by an environment variable. */
record LocalPorts(int portal, int identity, int management, int grpc, int mailbox) {

    static LocalPorts chosenBy(Map<String, String> environment) {
        return new LocalPorts(
                port(environment, "PORTAL_PORT", 8080),
                port(environment, "IDENTITY_PORT", 9000),
                port(environment, "MANAGEMENT_PORT", 8081),
                port(environment, "GRPC_PORT", 9090),
                port(environment, "MAILBOX_PORT", 8025));
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        return Integer.parseInt(environment.getOrDefault(variable, String.valueOf(usual)));
    }

    /** @throws IllegalStateException naming the first port that another program has */
    void refuseTaken() {
        byVariable().forEach((variable, port) -> {
            if (!FreePort.isFree(port)) {
                throw new IllegalStateException(
                        "Port %d is taken by another program: stop it, or choose another port, for example with %s=%d."
                                .formatted(port, variable, port + 100));
            }
        });
    }

    String portalAddress() {
        return "http://localhost:" + portal;
    }

    private SequencedMap<String, Integer> byVariable() {
        return new TreeMap<>(Map.of(
                "PORTAL_PORT", portal,
                "IDENTITY_PORT", identity,
                "MANAGEMENT_PORT", management,
                "GRPC_PORT", grpc,
                "MAILBOX_PORT", mailbox));
    }
}
