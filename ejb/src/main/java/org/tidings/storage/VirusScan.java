package org.tidings.storage;

import java.io.IOException;
import java.io.InputStream;

/**
 * Looks for what harms in files that customers hand in. Slow as the outside world is: not to be called while a transaction is
 * open.
 */
public interface VirusScan {
    /** What was found. */
    enum Verdict {
        CLEAN,
        HARMFUL
    }

    /**
     * Looks at a file.
     *
     * @param content read as far as need be, not closed
     * @throws IOException when nobody can tell at present; the file is not taken then
     */
    Verdict scan(InputStream content) throws IOException;
}
