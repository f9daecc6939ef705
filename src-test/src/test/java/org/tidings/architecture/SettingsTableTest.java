package org.tidings.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.tidings.batch.Job;
import org.tidings.server.Checkout;
import org.tidings.shared.settings.SettingsReader;

/** The README's table of settings is what the server reads, key by key, with the default of each. */
class SettingsTableTest {
    @Test
    void readmeShouldListEverySettingWithItsDefault() throws Exception {
        assertThat(table()).containsExactlyInAnyOrderEntriesOf(settings());
    }

    private static Map<String, String> table() throws IOException {
        return Files.readAllLines(Checkout.root().resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `tidings."))
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(cells -> plain(cells[1]), cells -> plain(cells[2])));
    }

    private static String plain(String cell) {
        return cell.replace("`", "").strip();
    }

    private static Map<String, String> settings() throws ReflectiveOperationException {
        SettingsReader reader = new SettingsReader(nothingConfigured());
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.tidings")) {
            for (JavaMethod method : type.getMethods()) {
                if (readsSettings(method)) {
                    Method read = method.reflect();
                    read.setAccessible(true);
                    read.invoke(null, reader);
                }
            }
        }
        Map<String, String> settings = new TreeMap<>();
        reader.defaults().forEach((key, byDefault) -> settings.put(key, plain(byDefault)));
        Arrays.stream(Job.values()).forEach(job -> settings.put(job.scheduleKey(), job.defaultSchedule()));
        return settings;
    }

    private static boolean readsSettings(JavaMethod method) {
        return method.getName().equals("read")
                && method.getModifiers().contains(JavaModifier.STATIC)
                && method.getRawParameterTypes().size() == 1
                && method.getRawParameterTypes().get(0).isEquivalentTo(SettingsReader.class);
    }

    private static Config nothingConfigured() {
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getOptionalValue")) {
                        return Optional.empty();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
