package org.tidings.web.docs;

import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Files that the pages need, from the class path. The version of Swagger UI is whatever the build ships. */
final class Assets {
    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/" + version() + "/";

    private Assets() {}

    static InputStream own(String name) {
        return found(Assets.class.getResourceAsStream(name));
    }

    static InputStream ofSwagger(String name) {
        return found(Assets.class.getClassLoader().getResourceAsStream(SWAGGER + name));
    }

    private static InputStream found(@Nullable InputStream content) {
        return Optional.ofNullable(content).orElseThrow(NotFoundException::new);
    }

    private static String version() {
        Properties build = new Properties();
        try (InputStream file = found(Assets.class
                .getClassLoader()
                .getResourceAsStream("META-INF/maven/org.webjars/swagger-ui/pom.properties"))) {
            build.load(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return build.getProperty("version");
    }
}
