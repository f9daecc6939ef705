package org.tidings.server;

/** Shared servers on which there is little of everything and operators decide who gets it, one on each database. */
public final class ScarceServer {
    /** How many templates of short messages an app may have. */
    public static final int TEMPLATES = 4;

    /** How large the material space of a tenant is. */
    public static final int SPACE_BYTES = 40 << 20;

    private ScarceServer() {}

    /** The one on {@code h2} or on {@code postgresql}. */
    public static TidingsServer on(String database) {
        return SharedServer.started(
                "scarce-" + database,
                plan -> SharedServer.on(
                        database,
                        plan.with("TIDINGS_REVIEW_MODE", "manual")
                                .with("TIDINGS_SMS_CHANNEL_NUMBERS", "none")
                                .with("TIDINGS_SMS_TEMPLATE_MOST", Integer.toString(TEMPLATES))
                                .with("TIDINGS_MATERIAL_QUOTA_BYTES", Integer.toString(SPACE_BYTES))));
    }
}
