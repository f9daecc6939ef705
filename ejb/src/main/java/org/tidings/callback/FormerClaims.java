package org.tidings.callback;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.tidings.identity.Caller;

/** At the start of the server: what it was delivering when it was killed is due at once, not when the claim ends. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FormerClaims {
    private static final Logger LOG = Logger.getLogger(FormerClaims.class);

    @Inject
    private CallbackQueue queue;

    @PostConstruct
    void release() {
        int released = queue.releaseFormerLives(Caller.SYSTEM);
        if (released > 0) {
            LOG.infof("%d callbacks were under way when the server ended; they are due again", released);
        }
    }
}
