package org.tidings.sms.signature;

import java.util.Arrays;
import java.util.Optional;

/** What a signature is the name of, in the order of the numbers that the wire has. */
public enum SignatureSource {
    ENTERPRISE,
    WEBSITE,
    MOBILE_APP,
    PUBLIC_ACCOUNT,
    SHOP,
    TRADEMARK;

    /** The source of a number on the wire, from 0. */
    public static Optional<SignatureSource> ofNumber(int number) {
        return Arrays.stream(values())
                .filter(source -> source.number() == number)
                .findFirst();
    }

    public int number() {
        return ordinal();
    }
}
