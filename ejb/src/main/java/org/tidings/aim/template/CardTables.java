package org.tidings.aim.template;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Reads the tables of cards when the server starts: one that makes no sense stops the deployment, not the first request. */
@Singleton
@Startup
public class CardTables {
    @PostConstruct
    void read() {
        Layouts.standard();
        for (Vendor vendor : Vendor.values()) {
            VendorAbilities.of(vendor);
        }
        for (ActionType action : ActionType.values()) {
            ActionDemands.of(action);
        }
    }
}
