package partnerportal.shell.grpc;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.stereotype.Component;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Carries gRPC calls out, on a bounded number of threads; without it the library takes as many as there are calls. What has
 * waited beyond its deadline is not begun.
 */
@Component
class CallThreads implements GrpcServerExecutorProvider, DisposableBean {

    private static final int MOST = 32;
    private static final long IDLE_SECONDS = 60;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            MOST,
            MOST,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("grpc-", 0).factory());

    CallThreads() {
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public Executor getExecutor() {
        return threads;
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
