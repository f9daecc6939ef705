package org.tidings.delivery;

import java.util.Optional;

/** A port: whoever gives channel numbers to tenants says whose they are. */
public interface NumberOwners {
    /**
     * Whose a number is that somebody wrote to.
     *
     * @param recipient the number, perhaps with digits after the one that was given to a tenant
     * @return the longest number that it begins with and that is somebody's
     */
    Optional<OwnedNumber> ownerOf(String recipient);

    /** A number and the tenant that has it. */
    record OwnedNumber(String channelNum, String domainId) {}
}
