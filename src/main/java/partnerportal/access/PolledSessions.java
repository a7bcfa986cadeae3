package partnerportal.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Only what people do keeps them signed in: a page that asks by itself leaves its session as old as it is. */
@Component
class PolledSessions implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SessionRepository<?> sessions ? new Repository<>(sessions) : bean;
    }

    private record Repository<S extends Session>(SessionRepository<S> sessions) implements SessionRepository<Session> {

        @Override
        public Session createSession() {
            return sessions.createSession();
        }

        @Override
        @SuppressWarnings("unchecked") // Every session of this repository comes from that one.
        public void save(Session session) {
            sessions.save((S) (session instanceof PolledSession polled ? polled.session() : session));
        }

        @Override
        public @Nullable Session findById(String id) {
            var found = sessions.findById(id);
            return found != null && PollFilter.isPolled() ? new PolledSession(found) : found;
        }

        @Override
        public void deleteById(String id) {
            sessions.deleteById(id);
        }
    }
}
