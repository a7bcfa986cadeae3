/** What machines read: every configuration that was ever published, in memory, also while the database is down. */
@NullMarked
package partnerportal.configuration.catalog;

import org.jspecify.annotations.NullMarked;
