package org.tidings.delivery;

import java.util.Optional;

/**
 * What a person sent, as a channel hands it in.
 *
 * @param channel the channel's name
 * @param mobile 11 digits
 * @param recipient the channel number that it was sent to, which may be a sender's with digits after it
 */
public record Reply(String channel, String mobile, Optional<String> recipient, String content) {}
