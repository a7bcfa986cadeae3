package partnerportal.storage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One request for what fits into the buffer, else a part of the object for each time that it is full. */
class S3Upload extends Upload {

    /** S3 takes up to 10,000 parts, of at least 5 MiB each but the last: up to 80 GB with parts of this size. */
    static final int PART_BYTES = 8 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(S3Upload.class);

    private final S3Client client;
    private final String bucket;
    private final String name;
    private final ObjectKey key;
    private final ByteBuffer buffer = ByteBuffer.allocate(PART_BYTES);
    private final List<CompletedPart> parts = new ArrayList<>();
    private @Nullable String uploadId;

    S3Upload(S3Client client, String bucket, String name, ObjectKey key) {
        super(key);
        this.client = client;
        this.bucket = bucket;
        this.name = name;
        this.key = key;
    }

    @Override
    protected void take(byte[] bytes, int from, int count) {
        int taken = 0;
        while (taken < count) {
            if (!buffer.hasRemaining()) {
                sendPart();
            }
            int next = Math.min(buffer.remaining(), count - taken);
            buffer.put(bytes, from + taken, next);
            taken += next;
        }
    }

    @Override
    protected void keep() {
        if (uploadId == null) {
            S3Store.asking(
                    "written",
                    key,
                    () -> client.putObject(request -> request.bucket(bucket).key(name), content()));
            return;
        }
        sendPart();
        S3Store.asking(
                "written",
                key,
                () -> client.completeMultipartUpload(request -> request.bucket(bucket)
                        .key(name)
                        .uploadId(uploadId)
                        .multipartUpload(whole -> whole.parts(parts))));
    }

    @Override
    protected void discard() {
        if (uploadId == null) {
            return;
        }
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(name).uploadId(uploadId));
        } catch (SdkException leftover) {
            LOG.warn("The parts of an unfinished upload of {} stay in the bucket: {}", name, leftover.getMessage());
        }
    }

    private void sendPart() {
        if (uploadId == null) {
            uploadId = S3Store.asking(
                    "written",
                    key,
                    () -> client.createMultipartUpload(
                                    request -> request.bucket(bucket).key(name))
                            .uploadId());
        }
        int number = parts.size() + 1;
        var tag = S3Store.asking(
                "written",
                key,
                () -> client.uploadPart(
                                request -> request.bucket(bucket)
                                        .key(name)
                                        .uploadId(uploadId)
                                        .partNumber(number),
                                content())
                        .eTag());
        parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        buffer.clear();
    }

    /** Can be read anew for another attempt; the buffer is not touched until the answer is there. */
    private RequestBody content() {
        return RequestBody.fromRemainingByteBuffer(buffer.duplicate().flip());
    }
}
