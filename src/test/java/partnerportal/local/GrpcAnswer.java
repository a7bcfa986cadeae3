package partnerportal.local;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RequestInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/** What came back over gRPC: a message, or a status with its details. */
public record GrpcAnswer(
        Status status, Metadata trailers, @Nullable Message message) {

    private static final JsonFormat.Printer PRINTER =
            JsonFormat.printer().preservingProtoFieldNames().alwaysPrintFieldsWithNoPresence();

    static GrpcAnswer of(Message message) {
        return new GrpcAnswer(Status.OK, new Metadata(), message);
    }

    static GrpcAnswer of(StatusRuntimeException refused) {
        var trailers = refused.getTrailers();
        return new GrpcAnswer(refused.getStatus(), trailers == null ? new Metadata() : trailers, null);
    }

    public Status.Code code() {
        return status.getCode();
    }

    /** With the names of the contract; 64-bit numbers are texts. */
    public JsonNode json() {
        try {
            if (message == null) {
                throw new AssertionError("There is no message but " + this);
            }
            return JsonMapper.shared().readTree(PRINTER.print(message));
        } catch (InvalidProtocolBufferException unprintable) {
            throw new IllegalStateException(unprintable);
        }
    }

    /** The problem's slug; empty when it went well. */
    public String reason() {
        return detail(ErrorInfo.class).map(ErrorInfo::getReason).orElse("");
    }

    public List<BadRequest.FieldViolation> violations() {
        return detail(BadRequest.class).map(BadRequest::getFieldViolationsList).orElse(List.of());
    }

    public String requestId() {
        return detail(RequestInfo.class).map(RequestInfo::getRequestId).orElse("");
    }

    public Optional<RetryInfo> retry() {
        return detail(RetryInfo.class);
    }

    public <D extends Message> Optional<D> detail(Class<D> type) {
        var whole = StatusProto.fromStatusAndTrailers(status, trailers);
        return whole.getDetailsList().stream()
                .filter(detail -> detail.is(type))
                .map(detail -> unpacked(detail, type))
                .findFirst();
    }

    private static <D extends Message> D unpacked(Any detail, Class<D> type) {
        try {
            return detail.unpack(type);
        } catch (InvalidProtocolBufferException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public String toString() {
        return status + " "
                + StatusProto.fromStatusAndTrailers(status, trailers).getDetailsList();
    }
}
