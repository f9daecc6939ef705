package org.tidings.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A place in the server's own code at which its process ends as if it were killed: nothing is flushed, closed or said. The
 * server knows nothing of it; an agent beside it does.
 *
 * @param type the class, of which
 * @param method this method
 * @param place {@code ENTRY} or {@code EXIT}
 * @param time at which time since the process began
 */
record Boundary(String type, String method, String place, int time) {
    /** This place, the first time the process comes there. */
    Boundary(String type, String method, String place) {
        this(type, method, place, 1);
    }

    /** Options for Java that end the process at this place. It lives for seconds, so its code is compiled in a hurry. */
    String[] options(Path directory) {
        Path script = directory.resolve("kill.btm");
        try {
            Files.write(
                    script,
                    List.of(
                            "RULE kill",
                            "CLASS " + type,
                            "METHOD " + method,
                            "AT " + place,
                            "IF incrementCounter(\"kill\") == " + time,
                            "DO killJVM()",
                            "ENDRULE"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return new String[] {
            "-javaagent:" + agent() + "=script:" + script + ",boot:" + agent(),
            "-Djboss.modules.system.pkgs=org.jboss.byteman",
            "-XX:TieredStopAtLevel=1"
        };
    }

    private static Path agent() {
        try {
            return Path.of(org.jboss.byteman.rule.helper.Helper.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return type.substring(type.lastIndexOf('.') + 1) + "." + method + " " + place + (time == 1 ? "" : " " + time);
    }
}
