package org.tidings.identity;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The credentials of the first start, as {@code tidings/bootstrap.properties} of the data directory holds them. */
record FirstCredentials(String password, IssuedKey key, String projectId, String operatorPassword) {
    static final String DOMAIN = "demo";
    static final String USER = "admin";
    static final String OPERATOR_DOMAIN = "operators";
    static final String OPERATOR = "operator";

    /** What the file of an earlier start says; nothing when it is not whole. */
    static Optional<FirstCredentials> parse(String text) {
        Properties file = new Properties();
        try {
            file.load(new StringReader(text));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        String password = file.getProperty("password");
        String ak = file.getProperty("ak");
        String sk = file.getProperty("sk");
        String projectId = file.getProperty("project_id");
        String operatorPassword = file.getProperty("operator_password");
        if (password == null || ak == null || sk == null || projectId == null || operatorPassword == null) {
            return Optional.empty();
        }
        return Optional.of(new FirstCredentials(password, new IssuedKey(ak, sk), projectId, operatorPassword));
    }

    String format() {
        return """
                # Made on the first start. Whoever can read this can use the server.
                domain=%s
                user=%s
                password=%s
                ak=%s
                sk=%s
                project_id=%s
                operator_domain=%s
                operator=%s
                operator_password=%s
                """.formatted(
                        DOMAIN,
                        USER,
                        escaped(password),
                        escaped(key.ak()),
                        escaped(key.sk()),
                        projectId,
                        OPERATOR_DOMAIN,
                        OPERATOR,
                        escaped(operatorPassword));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }

    @Override
    public String toString() {
        return "FirstCredentials";
    }
}
