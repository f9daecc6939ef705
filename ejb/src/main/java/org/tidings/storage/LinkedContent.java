package org.tidings.storage;

import java.time.Duration;

/**
 * What a link that holds opens.
 *
 * @param contentType one of the few that links are made for
 * @param fileName for a person who keeps the content
 * @param goodFor how long the link will hold
 */
public record LinkedContent(ObjectKey key, String contentType, String fileName, Duration goodFor) {}
