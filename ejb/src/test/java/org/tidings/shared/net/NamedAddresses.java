package org.tidings.shared.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Strict rules in a world in which one name leads to a public address. */
public final class NamedAddresses {
    private NamedAddresses() {}

    public static AddressRules strict(String publicName) {
        return AddressRules.of(
                new AddressSettings(false),
                host -> host.equals(publicName)
                        ? new InetAddress[] {InetAddress.getByAddress(host, new byte[] {8, 8, 8, 8})}
                        : lookUp(host));
    }

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }
}
