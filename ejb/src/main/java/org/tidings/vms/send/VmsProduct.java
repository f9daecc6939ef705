package org.tidings.vms.send;

import org.tidings.shared.Carrier;
import org.tidings.vms.template.SendableTemplate;

/** What a delivered message of the basic edition is charged as: the channel that its template's review settled on. */
final class VmsProduct {
    private static final String THREE_NETWORKS = "vms.three-network";

    private VmsProduct() {}

    static String of(SendableTemplate template) {
        boolean single = template.carriers().size() == 1;
        return single
                ? template.carriers().stream()
                        .map(Carrier::wireName)
                        .map("vms."::concat)
                        .findFirst()
                        .orElseThrow()
                : THREE_NETWORKS;
    }
}
