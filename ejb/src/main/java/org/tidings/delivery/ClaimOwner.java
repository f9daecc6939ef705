package org.tidings.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * This server in this life of its process. A claim of the same node with another life is one that a crash left behind.
 */
@ApplicationScoped
public class ClaimOwner {
    private final String node = System.getProperty("jboss.node.name", "node");
    private final String name = node + "#" + life();

    /** The name that claims carry. */
    public String name() {
        return name;
    }

    /** What the names of all lives of this node begin with. */
    public String nodePrefix() {
        return node + "#";
    }

    private static String life() {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
