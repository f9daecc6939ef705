package org.tidings.batch.housekeeping;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;

/** Forgets the answers to requests that are too old to be repeated. Its exit status is how many there were. */
@Named("forgetRequestKeys")
@Dependent
public class ForgetRequestKeys extends AbstractBatchlet {
    @Inject
    private Repeats repeats;

    @Override
    public String process() {
        return Integer.toString(repeats.forgetOld(Caller.SYSTEM));
    }
}
