package partnerportal.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The action a route stands for. A route without it, and without {@link OpenToAll}, is refused to everyone. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Action value();

    /**
     * The path variable that holds a configuration's id. An asker who may see only some configurations gets 404 instead
     * of 403 when it is none of theirs, so that an id tells nothing.
     */
    String configuration() default "";
}
