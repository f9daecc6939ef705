package org.tidings.review;

import org.tidings.shared.settings.SettingsReader;
import org.tidings.shared.settings.Shape;

/**
 * @param mode who decides
 */
public record ReviewSettings(Mode mode) {
    /** Reads {@code tidings.review.mode}: by default an operator decides in production, and nobody has to in development. */
    public static ReviewSettings read(SettingsReader in) {
        Mode byShape = Shape.read(in).isDevelopment() ? Mode.AUTO : Mode.MANUAL;
        return new ReviewSettings(in.choice("tidings.review.mode", byShape));
    }

    boolean decidesAlone() {
        return mode == Mode.AUTO;
    }

    /** Who decides a review. */
    public enum Mode {
        /** Everything is approved in the transaction that submits it. */
        AUTO,
        MANUAL
    }
}
