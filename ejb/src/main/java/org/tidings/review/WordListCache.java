package org.tidings.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** Keeps this node's words for as long as nobody changed them. */
@ApplicationScoped
class WordListCache {
    private volatile Kept kept = new Kept(-1, new WordList(List.of()));

    WordList of(long version, Supplier<List<String>> words) {
        Kept known = kept;
        if (known.version() == version) {
            return known.list();
        }
        WordList read = new WordList(words.get());
        kept = new Kept(version, read);
        return read;
    }

    private record Kept(long version, WordList list) {}
}
