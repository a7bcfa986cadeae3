package partnerportal.configuration.domain;

/** A configuration got a new revision; published inside the transaction, thus also when that is rolled back later. */
public record ConfigurationPublished(PartnerConfiguration configuration) {}
