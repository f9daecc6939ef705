package org.tidings.batch.housekeeping;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.identity.Caller;
import org.tidings.sms.signature.SmsFileSweep;

/** Forgets files that were handed in for signatures and are named by none. Its exit status is how many there were. */
@Named("forgetSmsFiles")
@Dependent
public class ForgetSmsFiles extends AbstractBatchlet {
    @Inject
    private SmsFileSweep files;

    @Override
    public String process() {
        return Integer.toString(files.forgetUnused(Caller.SYSTEM));
    }
}
