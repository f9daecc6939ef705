package org.tidings.shared.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** The parts of the address space that do not lead to the public Internet, or lead back into a network through it. */
final class PrivateAddresses {
    private static final List<Block> V4 = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.168.0.0", 16),
            block("198.18.0.0", 15),
            block("224.0.0.0", 3));
    // Teredo and 6to4 carry an IPv4 address that nobody here would look at.
    private static final List<Block> V6_WITHIN_GLOBAL = List.of(block("2001::", 23), block("2002::", 16));
    // Everything outside of it is loopback, unspecified, mapped, NAT64, link-local, unique-local, multicast or
    // unassigned.
    private static final Block V6_GLOBAL = block("2000::", 3);

    private PrivateAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return V4.stream().anyMatch(block -> block.contains(bytes));
        }
        return !V6_GLOBAL.contains(bytes) || V6_WITHIN_GLOBAL.stream().anyMatch(block -> block.contains(bytes));
    }

    private static Block block(String first, int prefix) {
        return new Block(InetAddresses.ofLiteral(first).getAddress(), prefix);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] first, int prefix) {
        boolean contains(byte[] address) {
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((first[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
