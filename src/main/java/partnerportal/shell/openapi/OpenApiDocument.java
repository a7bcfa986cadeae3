package partnerportal.shell.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.access.Asker;
import partnerportal.shell.PortalProperties;

import java.util.List;

/** What the API's document says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    private static final String TOKEN = "token";

    static {
        // Comes from the token, not from the request.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asker.class);
    }

    @Bean
    OpenAPI openApi(PortalProperties portal) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Partner Portal")
                                .version("1")
                                .description(
                                        "Partner configurations and the directory behind them. Names are in snake_case, moments"
                                                + " in UTC; unknown members are refused. Every problem is answered as"
                                                + " application/problem+json, and its type leads to a page with cause and fix."))
                .servers(List.of(new Server().url(portal.publicAddress().toString())))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description(
                                                "An access token for the audience partner-portal: of a machine client"
                                                        + " with scopes, or of a person with roles.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** Names members as the API's JSON does; the library has a mapper of its own, which knows nothing of ours. */
    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        var mapper = mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        var resolver = new ModelResolver(mapper);
        resolver.setOpenapi31(true);
        return resolver;
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOpenApiCustomizer examples() {
        return Examples::complete;
    }
}
