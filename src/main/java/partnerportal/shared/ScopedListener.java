package partnerportal.shared;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.ServerCall;

/** Does everything that a gRPC call does on a thread within something, such as a logging context: each step may have another thread. */
public abstract class ScopedListener<R> extends SimpleForwardingServerCallListener<R> {

    protected ScopedListener(ServerCall.Listener<R> inner) {
        super(inner);
    }

    /** Carries the step out, in this thread. */
    protected abstract void within(Runnable step);

    @Override
    public void onMessage(R message) {
        within(() -> super.onMessage(message));
    }

    @Override
    public void onHalfClose() {
        within(super::onHalfClose);
    }

    @Override
    public void onCancel() {
        within(super::onCancel);
    }

    @Override
    public void onComplete() {
        within(super::onComplete);
    }

    @Override
    public void onReady() {
        within(super::onReady);
    }
}
