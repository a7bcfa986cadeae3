package partnerportal.outgoing;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;

/** What came back; a redirect is an answer like any other, because nobody follows it. */
public record Answer(int status, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public boolean isOk() {
        return status == 200;
    }

    /** @throws OutgoingFailed when it is no JSON */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException unreadable) {
            throw new OutgoingFailed(Unanswered.UNEXPECTED_ANSWER);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer && status == answer.status && Arrays.equals(body, answer.body);
    }

    @Override
    public int hashCode() {
        return 31 * status + Arrays.hashCode(body);
    }

    /** Without the body, which may hold a token. */
    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length + " bytes]";
    }
}
