package org.tidings.web.aim.preview;

import java.util.Optional;

/** Where the materials that a card shows can be loaded from. */
@FunctionalInterface
public interface Media {
    /** A path of this server for a material's resource id; empty when there is no such material any more. */
    Optional<String> pathOf(String resourceId);
}
