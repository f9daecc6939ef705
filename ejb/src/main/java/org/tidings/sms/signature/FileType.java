package org.tidings.sms.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file that a customer hands in can be, by how its bytes begin. */
public enum FileType {
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00FF\u00D8\u00FF"),
    PNG("image/png", List.of("png"), "\u0089PNG\r\n\u001A\n"),
    GIF("image/gif", List.of("gif"), "GIF87a", "GIF89a"),
    PDF("application/pdf", List.of("pdf"), "%PDF-");

    static final int MAGIC_LENGTH = 8;

    private final String mediaType;
    private final List<String> extensions;
    private final List<String> beginnings;

    FileType(String mediaType, List<String> extensions, String... beginnings) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.beginnings = List.of(beginnings);
    }

    /** The type of a file that begins so and is called so; empty where the two differ or are of no such type. */
    static Optional<FileType> of(byte[] beginning, String fileName) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.beginnings.stream().anyMatch(text::startsWith))
                .filter(type -> type.extensions.stream().anyMatch(extension -> name.endsWith("." + extension)))
                .findFirst();
    }

    /** The type of a name such as {@code image/png}. */
    static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mediaType));
    }

    /** Such as {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is a picture; only letters may be something else. */
    boolean isPicture() {
        return this != PDF;
    }

    String extension() {
        return extensions.get(0);
    }
}
