package org.tidings.storage;

/**
 * A link as somebody shows it; nothing of it is known to be true.
 *
 * @param key the object
 * @param type its media type
 * @param name its file name
 * @param expires when it ends, in seconds of the epoch
 * @param signature over all of them
 */
public record ShownLink(String key, String type, String name, String expires, String signature) {
    /** What the signature is over: no part can hold a line's end without spoiling a signature that it did not have. */
    String signed() {
        return String.join("\n", key, type, name, expires);
    }
}
