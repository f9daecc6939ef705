package org.tidings.aim.material;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a material's bytes are, by how they begin. */
enum MediaType {
    PNG("image/png", List.of("png"), 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), 0xFF, 0xD8, 0xFF),
    MP4("video/mp4", List.of("mp4"), -1, -1, -1, -1, 'f', 't', 'y', 'p');

    private static final int ANY = -1;
    static final int MAGIC_LENGTH = 8;

    private final String name;
    private final List<String> extensions;
    private final int[] magic;

    MediaType(String name, List<String> extensions, int... magic) {
        this.name = name;
        this.extensions = extensions;
        this.magic = magic;
    }

    /** The type that bytes have which begin so. */
    static Optional<MediaType> of(ByteBuffer beginning) {
        return Arrays.stream(values()).filter(type -> type.begins(beginning)).findFirst();
    }

    /** The type of a name such as {@code image/png}; {@code image/jpg} is a common mistake. */
    static Optional<MediaType> ofName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("image/jpg", "image/jpeg");
        return Arrays.stream(values()).filter(type -> type.name.equals(plain)).findFirst();
    }

    /** The type that a file's name ends in. */
    static Optional<MediaType> ofFileName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    boolean isPicture() {
        return this != MP4;
    }

    boolean serves(MaterialKind kind) {
        return isPicture() != (kind == MaterialKind.VIDEO);
    }

    /** Such as {@code image/png}. */
    String mimeName() {
        return name;
    }

    /** Such as {@code png}. */
    String extension() {
        return extensions.get(0);
    }

    private boolean begins(ByteBuffer bytes) {
        if (bytes.remaining() < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (magic[i] != ANY && magic[i] != (bytes.get(i) & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
