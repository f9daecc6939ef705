package org.tidings.sms.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that a customer handed in.
 *
 * @param size in bytes
 */
public record SmsFileView(
        String fileId, String name, Optional<String> description, FileType type, long size, Instant uploadedAt) {}
