package partnerportal.shell;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A form that was carried out answers 303, so that the browser fetches the next page and never sends the form twice. */
@Configuration(proxyBeanMethods = false)
class SeeOtherConfiguration {

    @Bean
    static BeanPostProcessor redirectsSaySeeOther() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver resolver) {
                    resolver.setRedirectHttp10Compatible(false);
                }
                return bean;
            }
        };
    }
}
