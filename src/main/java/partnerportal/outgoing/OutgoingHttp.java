package partnerportal.outgoing;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one door out. Follows no redirect, keeps no cookie, uses no proxy, reads no more than {@value #MOST_BYTES} bytes,
 * calls no address that is not public, and ends at the caller's deadline whatever the other side does: looking the name up,
 * connecting, waiting and reading together.
 */
@Component
public class OutgoingHttp implements AutoCloseable {

    /** How long a person waits for an answer from outside. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    static final int MOST_BYTES = 512 * 1024;

    private static final Timeout SAME_PATIENCE = Timeout.of(PATIENCE);

    private final boolean privateAddressesAllowed;
    private final CloseableHttpClient client;
    private final ExecutorService threads;

    @Autowired
    OutgoingHttp(OutgoingProperties settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    OutgoingHttp(OutgoingProperties settings, DnsResolver names) {
        this.privateAddressesAllowed = settings.privateAddressesAllowed();
        this.client = client(new GuardedNames(names, privateAddressesAllowed));
        // Threads of their own, because looking a name up cannot be interrupted.
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("outgoing-", 0).daemon().factory());
    }

    /** @throws OutgoingFailed when there is no whole answer by the deadline */
    public Answer send(Ask ask, Deadline deadline) {
        refuseUnencrypted(ask);
        if (deadline.left() == 0) {
            throw new OutgoingFailed(Unanswered.TOO_SLOW);
        }
        var request = request(ask);
        var exchange = threads.submit(() -> exchange(ask, request));
        try {
            return exchange.get(deadline.left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            request.cancel();
            throw new OutgoingFailed(Unanswered.TOO_SLOW, slow);
        } catch (InterruptedException stopping) {
            request.cancel();
            Thread.currentThread().interrupt();
            throw new OutgoingFailed(Unanswered.NO_ANSWER, stopping);
        } catch (ExecutionException failed) {
            throw new OutgoingFailed(why(failed.getCause()), failed);
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        client.close();
    }

    private void refuseUnencrypted(Ask ask) {
        if (!privateAddressesAllowed && !"https".equals(ask.address().getScheme())) {
            throw new OutgoingFailed(Unanswered.ADDRESS_REFUSED);
        }
    }

    private Answer exchange(Ask ask, HttpUriRequestBase request) throws IOException {
        try (var response = client.executeOpen(HttpHost.create(ask.address()), request, null)) {
            return new Answer(response.getCode(), body(response, request));
        }
    }

    /** What is too long is cut off at once, not read to its end. */
    private static byte[] body(ClassicHttpResponse response, HttpUriRequestBase request) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        var read = entity.getContent().readNBytes(MOST_BYTES + 1);
        if (read.length > MOST_BYTES) {
            request.cancel();
            throw new OutgoingFailed(Unanswered.UNEXPECTED_ANSWER);
        }
        return read;
    }

    private static HttpUriRequestBase request(Ask ask) {
        var request = ask.form().isEmpty() ? new HttpGet(ask.address()) : new HttpPost(ask.address());
        ask.headers().forEach(request::setHeader);
        if (!ask.form().isEmpty()) {
            var fields = ask.form().entrySet().stream()
                    .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                    .toList();
            request.setEntity(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
        }
        return request;
    }

    private static Unanswered why(@Nullable Throwable failed) {
        return switch (failed) {
            case OutgoingFailed known -> known.why();
            case GuardedNames.Refused inside -> Unanswered.ADDRESS_REFUSED;
            case InterruptedIOException slow -> Unanswered.TOO_SLOW;
            case null, default -> Unanswered.NO_ANSWER;
        };
    }

    private static CloseableHttpClient client(DnsResolver names) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(SAME_PATIENCE)
                        .setSocketTimeout(SAME_PATIENCE)
                        .setTimeToLive(1, TimeUnit.MINUTES)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(SAME_PATIENCE)
                        .setResponseTimeout(SAME_PATIENCE)
                        .build())
                .setUserAgent("partner-portal")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }
}
