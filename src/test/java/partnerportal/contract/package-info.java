/** What the API promises, tried against the API that runs: its document, its answers to bad input, its doors. */
@NullMarked
package partnerportal.contract;

import org.jspecify.annotations.NullMarked;
