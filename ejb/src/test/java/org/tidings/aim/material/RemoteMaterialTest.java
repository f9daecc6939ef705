package org.tidings.aim.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.aim.material.NewMaterial.Remote;
import org.tidings.shared.ApiException;
import org.tidings.shared.net.AddressRules;
import org.tidings.shared.net.AddressSettings;
import org.tidings.storage.RemoteFileTooLargeException;
import org.tidings.storage.RemoteFiles;
import org.tidings.storage.WebFiles;

/** Materials that are named by a URL. */
class RemoteMaterialTest {
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void remotePicturesShouldBeNamedByTheirUrl() throws IOException {
        RemoteFiles web = WebFiles.showing(SampleFiles.picture("png", 10, 10));
        try (InspectedMaterial seen = remote(web, "https://203.0.113.9/some/Icon.PNG?size=1")) {
            assertThat(seen.fileName()).isEqualTo("Icon.PNG");
        }
    }

    @Test
    void remotePicturesShouldBeFetchedWithinBounds() {
        RemoteFiles web = (url, limit, sink) -> {
            throw new RemoteFileTooLargeException(limit);
        };
        refuses(() -> remote(web, "https://203.0.113.9/a.png"), "KM.91080001", "file_url: at most 2097152 bytes");
        refuses(() -> remote(web, "https://10.0.0.1/a.png"), "KM.80000002", "file_url: private address");
        refuses(() -> remote(web, "https://203.0.113.9/a.svg"), "KM.80020021", "file_url:");
        refuses(() -> remote(web, "https://203.0.113.9/a"), "KM.80020021", "file_url:");
        refuses(() -> remote(web, "ftp://203.0.113.9/a.png"), "KM.80020018", "file_url:");
        refuses(() -> remote(web, "file:///etc/a.png"), "KM.80020018", "file_url:");
        refuses(() -> remote(web, "https://203.0.113.9/" + "a".repeat(1000) + ".png"), "KM.80020017", "file_url:");
    }

    @Test
    void remotePicturesShouldEndAsTheirBytesSay() {
        RemoteFiles web = WebFiles.showing(SampleFiles.picture("png", 10, 10));
        refuses(() -> remote(web, "https://203.0.113.9/a.jpg"), "KM.80000002", "file_url: does not end as image/png");
        refuses(
                () -> remote(web, "https://203.0.113.9/a.jpg", Optional.of("a.png")),
                "KM.80000002",
                "file_url: does not end as image/png");
        refuses(() -> remote(web, "https://203.0.113.9/a%20%20b.png"), "KM.80000002", "file_url: must not have");
        refuses(() -> remote(web, "https://203.0.113.9/.png"), "KM.80000002", "file_url: must be a plain name");
    }

    private interface Call {
        InspectedMaterial make() throws IOException;
    }

    private static void refuses(Call call, String code, String message) {
        assertThatThrownBy(() -> call.make().close())
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error().code()).isEqualTo(code))
                .hasMessageStartingWith(message);
    }

    private InspectedMaterial remote(RemoteFiles web, String url) throws IOException {
        return remote(web, url, Optional.empty());
    }

    private InspectedMaterial remote(RemoteFiles web, String url, Optional<String> name) throws IOException {
        NewMaterial wanted = new NewMaterial(
                MaterialKind.IMAGE,
                new Remote(url),
                name,
                Optional.empty(),
                Optional.of(ImageRatio.ONE_TO_ONE),
                Optional.empty());
        return intake(web).inspect(MaterialRules.checked(wanted));
    }

    private MaterialIntake intake(RemoteFiles web) {
        return MaterialIntake.of(web, AddressRules.of(new AddressSettings(false)), Covers.on(executor));
    }
}
