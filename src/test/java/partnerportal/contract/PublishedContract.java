package partnerportal.contract;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A contract of gRPC beside what was published of it, a line for each method and field. */
final class PublishedContract {

    private PublishedContract() {}

    /** Holds that nothing that was published is gone or different, and that nothing new is unpublished. */
    static void assertKept(FileDescriptor contract, Path file) throws IOException {
        var published = Files.readAllLines(file);
        var lines = lines(contract);
        assertThat(lines).as("Whoever was built by the contract would break").containsAll(published);
        assertThat(published).as("What is new has to be added to " + file).containsExactlyElementsOf(lines);
    }

    private static List<String> lines(FileDescriptor contract) {
        var methods = contract.getServices().stream()
                .flatMap(service -> service.getMethods().stream().map(PublishedContract::line));
        var fields = contract.getMessageTypes().stream()
                .flatMap(message -> message.getFields().stream().map(field -> line(message, field)));
        return Stream.concat(methods, fields).toList();
    }

    private static String line(MethodDescriptor method) {
        return method.getFullName() + " " + method.getInputType().getName() + " "
                + (method.isServerStreaming() ? "stream " : "")
                + method.getOutputType().getName();
    }

    private static String line(Descriptor message, FieldDescriptor field) {
        var type = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                ? field.getMessageType().getFullName()
                : field.getType().name().toLowerCase(Locale.ROOT);
        var presence = field.isRepeated() ? "repeated" : field.hasPresence() ? "optional" : "plain";
        return message.getName() + "." + field.getName() + " = " + field.getNumber() + " " + presence + " " + type;
    }
}
