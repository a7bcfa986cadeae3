/** Which configurations changed, in commit order, for those who keep a copy or act on changes. */
@NullMarked
package partnerportal.configuration.feed;

import org.jspecify.annotations.NullMarked;
