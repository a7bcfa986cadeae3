package partnerportal.storage;

import org.junit.jupiter.api.Test;
import partnerportal.storage.StorageProperties.S3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoragePropertiesTests {

    @Test
    void prefixEndsInOneSlash() {
        assertThat(with("below", "").prefix()).isEqualTo("below/");
        assertThat(with("below/it/", "").prefix()).isEqualTo("below/it/");
        assertThat(with("", "").prefix()).isEmpty();
    }

    @Test
    void prefixThatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> with("../elsewhere", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keyWithoutItsSecretIsRefused() {
        assertThatThrownBy(() -> new S3("bucket", "", "us-east-1", null, false, "id", ""))
                .hasMessageContaining("STORAGE_S3_SECRET_ACCESS_KEY");
    }

    @Test
    void secretIsNotInTheText() {
        assertThat(with("", "very-secret")).asString().doesNotContain("very-secret");
    }

    private static S3 with(String prefix, String secret) {
        return new S3("bucket", prefix, "us-east-1", null, false, secret.isEmpty() ? "" : "id", secret);
    }
}
