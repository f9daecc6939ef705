package org.tidings.shared.secrets;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
 * Encrypts secrets for the database with AES-256-GCM under the master key. A ciphertext names its key, so a new master
 * key can take over while what the former ones made stays readable.
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
    static Secrets with(String masterKey, String... previousKeys) {
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
