package org.tidings.web.ops;

/** How tenants and users may be called. */
final class Names {
    static final String FORM = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}";
    static final String RULE = "must be 1 to 64 letters, digits, dots, dashes, underscores or @";

    private Names() {}
}
