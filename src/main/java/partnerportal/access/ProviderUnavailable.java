package partnerportal.access;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The identity provider did not answer, so nobody can be told from anybody just now. */
public class ProviderUnavailable extends AuthenticationServiceException {

    ProviderUnavailable(Throwable cause) {
        super("The identity provider did not answer.", cause);
    }
}
