package partnerportal.shell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import partnerportal.access.LargeUpload;

/**
 * A second way in for the addresses that take large files: to the same handlers, with a limit of its own. The container knows
 * one limit for each servlet, and reads every upload to its disk.
 */
@Configuration(proxyBeanMethods = false)
class LargeUploads {

    /** So that the handler can say what is too large, and for the form's other fields. */
    private static final DataSize MORE = DataSize.ofMegabytes(32);

    @Bean
    ServletRegistrationBean<DispatcherServlet> largeUploadServlet(
            WebApplicationContext context, ObjectProvider<LargeUpload> declared, UploadFolder folder) {
        var uploads = declared.stream().toList();
        var registration = new ServletRegistrationBean<>(
                new DispatcherServlet(context),
                uploads.stream().map(LargeUpload::path).toArray(String[]::new));
        registration.setName(LargeUpload.SERVLET);
        registration.setEnabled(!uploads.isEmpty());
        var most = uploads.stream()
                .map(LargeUpload::largest)
                .max(DataSize::compareTo)
                .orElse(MORE);
        var limits = new MultipartConfigFactory();
        limits.setLocation(folder.path().toString());
        limits.setMaxFileSize(plus(most));
        limits.setMaxRequestSize(plus(plus(most)));
        registration.setMultipartConfig(limits.createMultipartConfig());
        return registration;
    }

    private static DataSize plus(DataSize size) {
        return DataSize.ofBytes(size.toBytes() + MORE.toBytes());
    }
}
