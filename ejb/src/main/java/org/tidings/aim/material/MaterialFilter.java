package org.tidings.aim.material;

import java.util.Optional;

/**
 * Which materials are wanted.
 *
 * @param fileName a part of the name
 */
public record MaterialFilter(
        MaterialKind kind, Optional<String> fileName, Optional<String> materialId, Optional<String> resourceId) {}
