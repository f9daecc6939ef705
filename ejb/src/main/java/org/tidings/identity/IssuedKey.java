package org.tidings.identity;

/**
 * A fresh access key, the only time that its secret is shown.
 *
 * @param ak 20 upper-case letters and digits
 * @param sk 40 letters and digits
 */
public record IssuedKey(String ak, String sk) {
    @Override
    public String toString() {
        return "IssuedKey[" + ak + "]";
    }
}
