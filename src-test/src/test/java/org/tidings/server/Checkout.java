package org.tidings.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in the checkout that the tests run from. */
public final class Checkout {
    private Checkout() {}

    /** The directory of the topmost {@code pom.xml}. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("ear")) ? here : here.getParent();
    }

    /** The server that the build provisions, with the EAR in it. It is only read: each test server has its own base. */
    public static Path provisionedServer() {
        return root().resolve("ear/target/server");
    }
}
