package partnerportal.local.station;

import java.util.List;

/** A market of the demo directory, where people of the world live. */
enum Place {
    DENVER(159, "802", "303"),
    PHOENIX(161, "850", "602"),
    LAS_VEGAS(162, "891", "702"),
    HOUSTON(164, "770", "713"),
    RICHMOND(166, "232", "804"),
    HARTFORD(171, "061", "860"),
    SEATTLE(175, "981", "206"),
    ATLANTA(176, "303", "404"),
    HONOLULU(190, "968", "808");

    private static final List<Place> ALL = List.of(values());

    private static final List<String> STREETS = List.of(
            "Main",
            "Oak",
            "Pine",
            "Maple",
            "Cedar",
            "Elm",
            "Washington",
            "Lake",
            "Hill",
            "Walnut",
            "Spring",
            "North",
            "Ridge",
            "Church",
            "Willow",
            "Mill",
            "Sunset",
            "Railroad",
            "Jefferson",
            "River",
            "Cherry",
            "Franklin",
            "Park",
            "Dogwood",
            "Lincoln",
            "Chestnut",
            "Meadow",
            "Forest",
            "Jackson",
            "Highland");

    private static final List<String> KINDS =
            List.of("Street", "Avenue", "Road", "Drive", "Lane", "Court", "Boulevard", "Way");

    private final long externalMarketId;
    private final String zips;
    private final String area;

    Place(long externalMarketId, String zips, String area) {
        this.externalMarketId = externalMarketId;
        this.zips = zips;
        this.area = area;
    }

    static Place any(Dice dice) {
        return dice.one(ALL);
    }

    long externalMarketId() {
        return externalMarketId;
    }

    String zip(Dice dice) {
        return zips + "%02d".formatted(dice.below(80));
    }

    String street(Dice dice) {
        var street = "%d %s %s".formatted(1 + dice.below(9_800), dice.one(STREETS), dice.one(KINDS));
        return dice.chance(0.2) ? street + " Apt " + (1 + dice.below(40)) : street;
    }

    /** Ten digits. */
    String phone(Dice dice) {
        return area + (200 + dice.below(800)) + "%04d".formatted(dice.below(10_000));
    }
}
