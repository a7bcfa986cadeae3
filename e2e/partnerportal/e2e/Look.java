package partnerportal.e2e;

/** On what, and in which theme, a page is looked at. */
enum Look {
    DESKTOP_LIGHT(1440, false),
    DESKTOP_DARK(1440, true),
    MOBILE_LIGHT(390, false),
    MOBILE_DARK(390, true);

    private final int width;
    private final boolean dark;

    Look(int width, boolean dark) {
        this.width = width;
        this.dark = dark;
    }

    int width() {
        return width;
    }

    int height() {
        return width > 1000 ? 900 : 844;
    }

    boolean dark() {
        return dark;
    }

    /** Whether every rule is checked: markup is the same in both themes, so one look of each width and theme is enough. */
    boolean isWhollyChecked() {
        return this == DESKTOP_LIGHT || this == MOBILE_DARK;
    }
}
