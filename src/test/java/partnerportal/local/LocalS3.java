package partnerportal.local;

import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

import java.net.URI;
import java.util.Properties;

/** A real S3 server in this process, which keeps its objects in memory. */
public final class LocalS3 implements AutoCloseable {

    public static final String BUCKET = "portal";
    public static final String ACCESS_KEY_ID = "local-access-key";
    public static final String SECRET_ACCESS_KEY = "local-secret-key";

    private final S3Proxy server;

    private LocalS3(S3Proxy server) {
        this.server = server;
    }

    /** With an empty bucket. */
    public static LocalS3 start() throws Exception {
        var objects = BlobStores.create("transient-nio2", new Properties());
        objects.createContainer(BUCKET);
        var server = S3Proxy.builder()
                .blobStore(objects)
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY_ID, SECRET_ACCESS_KEY)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();
        server.start();
        return new LocalS3(server);
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
