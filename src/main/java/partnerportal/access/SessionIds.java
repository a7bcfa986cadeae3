package partnerportal.access;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.regex.Pattern;
import jakarta.servlet.http.HttpServletRequest;

/** A session cookie that holds no id of ours is none, so that nobody can make the database refuse it. */
@Component
class SessionIds implements BeanPostProcessor {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof CookieSerializer cookies ? new IdsOnly(cookies) : bean;
    }

    private record IdsOnly(CookieSerializer cookies) implements CookieSerializer {

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return cookies.readCookieValues(request).stream()
                    .filter(value -> ID.matcher(value).matches())
                    .toList();
        }

        @Override
        public void writeCookieValue(CookieValue value) {
            cookies.writeCookieValue(value);
        }
    }
}
