package org.tidings.shared.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Literal addresses as values, without the name service's exception. */
final class InetAddresses {
    private InetAddresses() {}

    /** The address that a literal writes down; nothing else may be passed. */
    static InetAddress ofLiteral(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException notLiteral) {
            throw new IllegalArgumentException(literal, notLiteral);
        }
    }
}
