package org.tidings.aim.material;

import java.util.Optional;

/**
 * What a card needs to know of a material before it shows it.
 *
 * @param resourceId what cards call it by, the wire's {@code aim_resource_id}
 * @param ratio the ratio it was uploaded with, or that its pixels have; empty when they have none of those that cards know
 * @param width in pixels
 * @param height in pixels
 * @param size in bytes
 * @param coverResourceId of a video: its cover
 */
public record MaterialFacts(
        String resourceId,
        MaterialKind kind,
        Optional<ImageRatio> ratio,
        int width,
        int height,
        long size,
        Optional<String> coverResourceId) {}
