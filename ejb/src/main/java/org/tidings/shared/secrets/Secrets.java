package org.tidings.shared.secrets;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.random.Randomness;
import org.tidings.shared.settings.SettingsReader;

/**
 * Encrypts secrets for the database with AES-256-GCM under the master key, and seals what goes out and must come back
 * unchanged. A ciphertext names its key, so a new master key can take over while what the former ones made stays readable.
 */
@ApplicationScoped
public class Secrets {
    private static final String FORM = "v1";

    @Inject
    private Randomness randomness;

    private final Map<String, MasterKey> keys = new HashMap<>();
    private @Nullable MasterKey current;

    @PostConstruct
    void start() {
        Config config = ConfigProvider.getConfig();
        SecretsSettings settings = SecretsSettings.read(new SettingsReader(config));
        use(
                settings.masterKey().orElseGet(() -> generated(PrivateFile.inDataDirectory(config, "master.key"))),
                settings.previousKeys());
    }

    /** The same with given keys, where no server is. */
    public static Secrets with(String masterKey, String... previousKeys) {
        Secrets secrets = new Secrets();
        secrets.randomness = new Randomness();
        secrets.use(masterKey, Optional.of(String.join(",", previousKeys)));
        return secrets;
    }

    /** The text as it may be stored, at most 70 characters and a third longer than the plain text. */
    public String encrypt(String plain) {
        MasterKey key = current();
        byte[] nonce = randomness.bytes(MasterKey.NONCE_BYTES);
        byte[] sealed = key.encrypt(plain, nonce);
        byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return String.join(
                ".", FORM, key.id(), Base64.getUrlEncoder().withoutPadding().encodeToString(both));
    }

    /** The plain text again; fails when it was tampered with or when its key is no longer configured. */
    public String decrypt(String stored) {
        String[] parts = stored.split("\\.", -1);
        if (parts.length != 3 || !FORM.equals(parts[0])) {
            throw new IllegalStateException("Not a stored secret");
        }
        MasterKey key = keys.get(parts[1]);
        if (key == null) {
            throw new IllegalStateException("A secret was stored with the master key " + parts[1]
                    + ", which is neither tidings.secrets.master-key nor among tidings.secrets.previous-keys");
        }
        byte[] both = Base64.getUrlDecoder().decode(parts[2]);
        byte[] nonce = Arrays.copyOf(both, MasterKey.NONCE_BYTES);
        return key.decrypt(Arrays.copyOfRange(both, MasterKey.NONCE_BYTES, both.length), nonce);
    }

    /**
     * The seal of a text: 43 characters that nobody makes without the master key and that fit no other text.
     *
     * @param purpose what the seal is for; a seal for one purpose is none for another
     */
    public String seal(String purpose, String text) {
        return seal(current(), purpose, text);
    }

    /** Whether the seal is that of the text, made with this or a former master key. Takes as long for any wrong seal. */
    public boolean isSealed(String purpose, String text, String seal) {
        byte[] shown = seal.getBytes(StandardCharsets.UTF_8);
        return keys.values().stream()
                .map(key -> seal(key, purpose, text).getBytes(StandardCharsets.UTF_8))
                .anyMatch(right -> MessageDigest.isEqual(right, shown));
    }

    private static String seal(MasterKey key, String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(purpose, text));
    }

    private MasterKey current() {
        if (current == null) {
            throw new IllegalStateException("No master key");
        }
        return current;
    }

    private void use(String masterKey, Optional<String> previousKeys) {
        previousKeys.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .filter(key -> !key.isBlank())
                .map(MasterKey::of)
                .forEach(key -> keys.put(key.id(), key));
        MasterKey key = MasterKey.of(masterKey);
        keys.put(key.id(), key);
        current = key;
    }

    private String generated(PrivateFile file) {
        Optional<String> kept = file.read();
        if (kept.isPresent()) {
            return kept.get();
        }
        String fresh = Base64.getEncoder().encodeToString(randomness.bytes(MasterKey.BYTES));
        file.write(fresh);
        return fresh;
    }
}
