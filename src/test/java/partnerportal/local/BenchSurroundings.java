package partnerportal.local;

import partnerportal.local.identity.LocalIdentityProvider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What {@code bench/run} starts around the packaged portal: a real PostgreSQL, which writes through to the disk, and a real
 * sign-in service. Where they are is told in a file of shell variables as soon as both answer; they stop with the process.
 */
public final class BenchSurroundings {

    private static final String SEAL_KEY = "YSBrZXkgdGhhdCBvbmx5IHRoaXMgbWFjaGluZSBrbm93cw==";

    private BenchSurroundings() {}

    /** @param arguments the portal's address, a folder for the data, the file to tell in */
    public static void main(String[] arguments) throws IOException {
        var services = LocalServices.kept(Path.of(arguments[1]), 0);
        services.settings(arguments[0]);
        tell(Path.of(arguments[2]), settings(services.postgres(), services.identity()));
    }

    private static Map<String, Object> settings(LocalPostgres postgres, LocalIdentityProvider identity) {
        var settings = new TreeMap<String, Object>();
        settings.put("DATABASE_URL", postgres.url());
        settings.put("DATABASE_USER", LocalPostgres.APPLICATION);
        settings.put("DATABASE_PASSWORD", LocalPostgres.PASSWORD);
        settings.put("MIGRATION_USER", LocalPostgres.OWNER);
        settings.put("MIGRATION_PASSWORD", LocalPostgres.PASSWORD);
        settings.put("OIDC_ISSUER", identity.issuer());
        settings.put("OIDC_CLIENT_ID", identity.settings().get("portal.oidc.client-id"));
        settings.put("OIDC_CLIENT_SECRET", identity.settings().get("portal.oidc.client-secret"));
        settings.put("AUDIT_SEAL_KEY", SEAL_KEY);
        settings.put("PGHOST", "localhost");
        settings.put("PGPORT", postgres.port());
        settings.put("PGDATABASE", LocalPostgres.DATABASE);
        settings.put("PGUSER", LocalPostgres.OWNER);
        settings.put("PGPASSWORD", LocalPostgres.PASSWORD);
        return settings;
    }

    /** The file is there with all its lines or not at all. */
    private static void tell(Path file, Map<String, Object> settings) throws IOException {
        var lines = settings.entrySet().stream()
                .map(setting -> "export %s='%s'%n".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, lines);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
