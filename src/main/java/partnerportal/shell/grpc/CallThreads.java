package partnerportal.shell.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.stereotype.Component;
import partnerportal.shared.SideEffects;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Carries gRPC calls out, on a bounded number of threads; without it the library takes as many as there are calls. What has
 * waited beyond its deadline is not begun. What changes something waits for the database and has threads of its own, so that
 * reads go on from memory while it does not answer.
 */
@Component
class CallThreads implements GrpcServerExecutorProvider, ServerCallExecutorSupplier, DisposableBean {

    private static final int READING = 20;
    private static final int CHANGING = 12;
    private static final long IDLE_SECONDS = 60;

    /** Such as health; it changes nothing. */
    private static final String OF_THE_LIBRARY = "grpc.";

    private final ThreadPoolExecutor reading = threads("grpc-", READING);
    private final ThreadPoolExecutor changing = threads("grpc-change-", CHANGING);

    private static ThreadPoolExecutor threads(String name, int most) {
        var threads = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name, 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    public Executor getExecutor() {
        return reading;
    }

    /** Null for those that stay where every call begins. */
    @Override
    public <Q, A> @Nullable Executor getExecutor(ServerCall<Q, A> call, Metadata headers) {
        var method = call.getMethodDescriptor();
        return method.getFullMethodName().startsWith(OF_THE_LIBRARY) || SideEffects.hasNone(method) ? null : changing;
    }

    @Override
    public void destroy() {
        reading.shutdown();
        changing.shutdown();
    }
}
