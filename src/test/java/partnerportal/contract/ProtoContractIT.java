package partnerportal.contract;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import partnerportal.configuration.grpc.v1.PartnerConfigurationProto;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The published contract of gRPC: complete, named like the JSON API, and never changed under those who were built by it. */
@PortalTest
class ProtoContractIT {

    private static final FileDescriptor CONTRACT = PartnerConfigurationProto.getDescriptor();

    /** What was published; a line that is added here is a promise. */
    private static final Path PUBLISHED = Path.of("src/test/resources/contract/partner_configuration.txt");

    /** Messages that have a schema of the same name and members in the JSON API. */
    private static final Set<String> SHARED = Set.of(
            "PartnerConfiguration",
            "Sso",
            "Redox",
            "ConfiguredMarket",
            "AssignedServiceLine",
            "Source",
            "SsoBody",
            "RedoxBody",
            "ConfiguredMarketBody",
            "AssignedServiceLineBody",
            "ListedSourceBody",
            "ServiceLines",
            "OfferedServiceLine",
            "RedoxPartner",
            "ServiceLinesExplanation",
            "DecidedServiceLine",
            "FieldChange",
            "ConfigurationChanges",
            "ConfigurationChange");

    /** Messages that are a schema's members and something besides. */
    private static final Map<String, String> EXTENDED = Map.of(
            "UpsertPartnerConfigurationRequest", "PartnerConfigurationBody",
            "UpsertPartnerConfigurationMarketRequest", "MarketOfferBody",
            "UpsertPartnerConfigurationSourceRequest", "SourceBody",
            "DeactivatePartnerConfigurationRequest", "DeactivationBody",
            "ListPartnerConfigurationsResponse", "PartnerConfigurations");

    /** What HTTP says in its address and headers. */
    private static final Set<String> BESIDES = Set.of(
            "id", "partner_configuration_id", "market_id", "update_mask", "etag", "dry_run", "reason", "restore");

    @Autowired
    PortalHttp http;

    @Test
    void hasEveryOperationOfTheDesign() {
        var methods = CONTRACT.getServices().getFirst().getMethods().stream().map(MethodDescriptor::getName);
        assertThat(methods)
                .contains(
                        "ListPartnerConfigurations",
                        "GetPartnerConfiguration",
                        "UpsertPartnerConfiguration",
                        "DeactivatePartnerConfiguration",
                        "UpsertPartnerConfigurationMarket",
                        "DeletePartnerConfigurationMarket",
                        "UpsertPartnerConfigurationSource",
                        "DeletePartnerConfigurationSource",
                        "ListServiceLines",
                        "FollowConfigurationChanges");
    }

    @Test
    void namesEverythingAsTheJsonApiDoes() {
        var document = Document.of(http);
        for (var name : SHARED) {
            assertThat(fields(name)).as(name).isEqualTo(members(document, name));
        }
        EXTENDED.forEach((message, schema) -> {
            var members = members(document, schema);
            var more = fields(message);
            assertThat(more).as(message).containsAll(members);
            more.removeAll(members);
            assertThat(BESIDES).as(message).containsAll(more);
        });
        assertThat(fields("ListPartnerConfigurationsRequest"))
                .isEqualTo(parameters(document, "GET /api/v1/partner-configurations"));
        assertThat(fields("ListServiceLinesRequest")).isEqualTo(parameters(document, "GET /api/v1/service-lines"));
    }

    private static Set<String> parameters(Document document, String operation) {
        return document.operations().stream()
                .filter(one -> one.name().equals(operation))
                .flatMap(one -> one.parameters().stream())
                .filter(parameter -> parameter.get("in").asString().equals("query"))
                .map(parameter -> parameter.get("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void keepsWhatWasPublishedAndPublishesWhatItHas() throws IOException {
        PublishedContract.assertKept(CONTRACT, PUBLISHED);
    }

    private static Set<String> fields(String message) {
        var fields =
                CONTRACT.findMessageTypeByName(message).getFields().stream().map(FieldDescriptor::getName);
        return fields.filter(field -> !(message.equals("PartnerConfiguration") && field.equals("etag")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> members(Document document, String schema) {
        return new TreeSet<>(document.root()
                .at("/components/schemas/" + schema + "/properties")
                .propertyNames());
    }
}
