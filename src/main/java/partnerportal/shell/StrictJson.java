package partnerportal.shell;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

import java.util.List;

/** A blank text where a number or a flag belongs is a mistake; the library would take it for null, which removes. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JsonMapperBuilderCustomizer blankIsNoValue() {
        return json -> List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)
                .forEach(type -> json.withCoercionConfig(
                        type,
                        coercion -> coercion.setAcceptBlankAsEmpty(false)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)));
    }
}
