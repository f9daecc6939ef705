package org.tidings.identity;

/** What a signature is checked with, and who signs when it is right. */
public record SigningKey(String secret, Caller caller) {
    @Override
    public String toString() {
        return "SigningKey[" + caller.userName() + "]";
    }
}
