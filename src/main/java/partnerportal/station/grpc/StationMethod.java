package partnerportal.station.grpc;

/** What Station is asked for. */
enum StationMethod {
    LIST("list"),
    GET("get");

    private final String word;

    StationMethod(String word) {
        this.word = word;
    }

    /** In logs and metrics. */
    String word() {
        return word;
    }
}
