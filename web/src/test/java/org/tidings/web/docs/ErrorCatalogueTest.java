package org.tidings.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidings.shared.CommonError;
import org.tidings.shared.ErrorCode;

class ErrorCatalogueTest {
    @Test
    void everyErrorShouldBeListed() throws Exception {
        List<ErrorCode> made = errorEnums();

        assertThat(made).isNotEmpty();
        assertThat(ErrorCatalogue.all()).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void pageShouldNameEveryCode() {
        String page = ErrorsPage.of(ErrorCatalogue.all());

        assertThat(ErrorCatalogue.all()).allSatisfy(error -> assertThat(page).contains(error.code()));
    }

    private static List<ErrorCode> errorEnums() throws IOException, URISyntaxException {
        Path place = Path.of(CommonError.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(place)) {
            return errorEnums(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return errorEnums(jar.getPath("/"));
        }
    }

    private static List<ErrorCode> errorEnums(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith("Error.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .flatMap(ErrorCatalogueTest::constants)
                    .collect(Collectors.toList());
        }
    }

    private static Stream<ErrorCode> constants(String name) {
        try {
            Class<?> type = Class.forName(name);
            return type.isEnum() && ErrorCode.class.isAssignableFrom(type)
                    ? Stream.of(type.getEnumConstants()).map(ErrorCode.class::cast)
                    : Stream.empty();
        } catch (ClassNotFoundException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
