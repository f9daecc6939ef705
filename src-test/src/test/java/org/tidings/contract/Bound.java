package org.tidings.contract;

/** What can limit a value of a request. */
enum Bound {
    MIN_LENGTH("minLength", "string", true),
    MAX_LENGTH("maxLength", "string", false),
    MINIMUM("minimum", "number", false),
    MAXIMUM("maximum", "number", false),
    MIN_ITEMS("minItems", "array", true),
    MAX_ITEMS("maxItems", "array", false);

    private final String keyword;
    private final String family;
    private final boolean silentAtZero;

    Bound(String keyword, String family, boolean silentAtZero) {
        this.keyword = keyword;
        this.family = family;
        this.silentAtZero = silentAtZero;
    }

    String keyword() {
        return keyword;
    }

    boolean concerns(String other) {
        return family.equals(other);
    }

    boolean isSilentAtZero() {
        return silentAtZero;
    }
}
