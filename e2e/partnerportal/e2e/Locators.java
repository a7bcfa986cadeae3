package partnerportal.e2e;

import com.microsoft.playwright.Locator.FilterOptions;

/** Words for narrowing what was found on a page. */
final class Locators {

    private Locators() {}

    static FilterOptions with(String text) {
        return new FilterOptions().setHasText(text);
    }
}
