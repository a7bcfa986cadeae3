package partnerportal.configuration.catalog;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/** @param folder on the local disk, for the copy that a restart during an outage of the database begins with; this replica's own */
@ConfigurationProperties("portal.catalog")
record CatalogProperties(Path folder) {}
