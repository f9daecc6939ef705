package org.tidings.shared.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads {@code tidings.*} keys for the settings record of one capability. A value that cannot be used stops the
 * deployment with the key's name; what was read, with its default, is kept so that a test can hold the README against it.
 */
public final class SettingsReader {
    private static final String DATA_DIRECTORY = "${jboss.server.data.dir}";

    private final Config config;
    private final SortedMap<String, String> defaults = new TreeMap<>();

    public SettingsReader(Config config) {
        this.config = config;
    }

    /** Reads what this server is configured with, as it stands now. */
    public static SettingsReader ofServer() {
        return new SettingsReader(ConfigProvider.getConfig());
    }

    /** Text as it stands. */
    public String text(String key, String byDefault) {
        return read(key, byDefault, Function.identity());
    }

    /** What a text of some form of its own means. */
    public <T> T parsed(String key, String byDefault, Function<String, T> parse) {
        return read(key, byDefault, parse);
    }

    /** Text that has no default; {@code whenMissing} says in the README what happens without it. */
    public Optional<String> optional(String key, String whenMissing) {
        defaults.put(key, whenMissing);
        return config.getOptionalValue(key, String.class);
    }

    /** Words between commas, none when the key is not given; {@code whenMissing} says in the README what that means. */
    public <T> List<T> list(String key, String whenMissing, Function<String, T> parse) {
        String words = optional(key, whenMissing).orElse("");
        try {
            return Arrays.stream(words.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(parse)
                    .toList();
        } catch (RuntimeException problem) {
            throw new InvalidSettingException(key, problem);
        }
    }

    /** A file or folder, in which the server's data directory may stand as {@value #DATA_DIRECTORY}. */
    public Path path(String key, String byDefault) {
        String data = System.getProperty("jboss.server.data.dir", ".");
        return read(key, byDefault, value -> Path.of(value.replace(DATA_DIRECTORY, data)));
    }

    /** Whether or not. */
    public boolean flag(String key, boolean byDefault) {
        return read(key, Boolean.toString(byDefault), value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        });
    }

    /** A whole number within bounds, both included. */
    public int number(String key, int byDefault, int least, int most) {
        return read(key, Integer.toString(byDefault), value -> {
            int number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw new IllegalArgumentException("must be " + least + " to " + most);
            }
            return number;
        });
    }

    /** A number of bytes, from 1. */
    public long bytes(String key, long byDefault) {
        return read(key, Long.toString(byDefault), value -> {
            long bytes = Long.parseLong(value);
            if (bytes < 1) {
                throw new IllegalArgumentException("must be 1 or more");
            }
            return bytes;
        });
    }

    /** A duration in ISO form, such as {@code PT5S}. */
    public Duration duration(String key, Duration byDefault) {
        return read(key, byDefault.toString(), Duration::parse);
    }

    /** The same, longer than nothing. */
    public Duration positiveDuration(String key, Duration byDefault) {
        return read(key, byDefault.toString(), value -> {
            Duration duration = Duration.parse(value);
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("must be longer than nothing");
            }
            return duration;
        });
    }

    /** A time of the day, such as {@code 08:00}, which must not be earlier than another. */
    public LocalTime timeOfDay(String key, LocalTime byDefault, LocalTime earliest) {
        return read(key, byDefault.toString(), value -> {
            LocalTime time = LocalTime.parse(value);
            if (time.isBefore(earliest)) {
                throw new IllegalArgumentException("must not be before " + earliest);
            }
            return time;
        });
    }

    /** One of an enum's constants, written in lower case. */
    public <E extends Enum<E>> E choice(String key, E byDefault) {
        return read(
                key,
                byDefault.name().toLowerCase(Locale.ROOT),
                value -> Enum.valueOf(byDefault.getDeclaringClass(), value.toUpperCase(Locale.ROOT)));
    }

    /** Every key that was read, with its default as the README writes it. */
    public Map<String, String> defaults() {
        return Map.copyOf(defaults);
    }

    private <T> T read(String key, String byDefault, Function<String, T> parse) {
        defaults.put(key, byDefault);
        String value = config.getOptionalValue(key, String.class).orElse(byDefault);
        try {
            return parse.apply(value.strip());
        } catch (RuntimeException problem) {
            throw new InvalidSettingException(key, problem);
        }
    }
}
