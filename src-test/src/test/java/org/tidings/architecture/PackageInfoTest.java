package org.tidings.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidings.server.Checkout;

/** Every package introduces itself. */
class PackageInfoTest {
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)\\s*/\\*\\*[\\s*]*\\p{Lu}.{10,}?[.;:].*?\\*/.*");

    @Test
    void packagesShouldIntroduceThemselves() throws IOException {
        for (String module : List.of("ejb", "batch-jobs", "web", "src-test")) {
            for (Path directory : packagesOf(Checkout.root().resolve(module).resolve("src"))) {
                Path introduction = directory.resolve("package-info.java");
                assertThat(introduction).exists();
                assertThat(Files.readString(introduction))
                        .as("%s", introduction)
                        .matches(FIRST_SENTENCE);
            }
        }
    }

    private static List<Path> packagesOf(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isDirectory)
                    .filter(directory -> directory.toString().contains("main/java")
                            || directory.toString().contains("src-test"))
                    .filter(PackageInfoTest::hasCode)
                    .toList();
        }
    }

    private static boolean hasCode(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
