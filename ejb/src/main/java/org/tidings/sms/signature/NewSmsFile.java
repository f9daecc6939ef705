package org.tidings.sms.signature;

import java.io.InputStream;
import java.util.Optional;

/**
 * A file that a customer hands in.
 *
 * @param name 1 to 64 characters, with an extension that tells its type
 * @param description at most 200 characters
 * @param content read once, as it comes
 */
public record NewSmsFile(String name, Optional<String> description, InputStream content) {}
