package partnerportal.configuration.grpc;

import io.grpc.Status.Code;
import partnerportal.local.GrpcAnswer;
import partnerportal.local.PortalGrpc;
import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls and takes it for granted that it goes well. */
record GrpcCaller(PortalGrpc grpc) {

    JsonNode get(long id) {
        return ok("GetPartnerConfiguration", Map.of("id", id));
    }

    /** What the configuration is after the change. */
    JsonNode change(String method, Map<String, ?> fields) {
        return ok(method, fields).get("partner_configuration");
    }

    JsonNode upsert(long id, Map<String, ?> fields) {
        var all = new LinkedHashMap<String, Object>(fields);
        all.put("id", id);
        return change("UpsertPartnerConfiguration", all);
    }

    GrpcAnswer call(String method, Map<String, ?> fields) {
        return grpc.call(method, fields);
    }

    private JsonNode ok(String method, Map<String, ?> fields) {
        var answer = grpc.call(method, fields);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(Code.OK);
        return answer.json();
    }
}
