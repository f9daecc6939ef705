package org.tidings.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** Keeps this node's words for as long as nobody changed them. */
@ApplicationScoped
class WordListCache {
    private volatile Kept kept = new Kept(-1, new WordList(List.of()));

    /** The words of a version or of a later one; of all who ask while they are read, one reads them. */
    WordList of(long version, Supplier<List<String>> words) {
        Kept known = kept;
        return known.version() >= version ? known.list() : read(version, words);
    }

    private synchronized WordList read(long version, Supplier<List<String>> words) {
        if (kept.version() < version) {
            kept = new Kept(version, new WordList(words.get()));
        }
        return kept.list();
    }

    private record Kept(long version, WordList list) {}
}
