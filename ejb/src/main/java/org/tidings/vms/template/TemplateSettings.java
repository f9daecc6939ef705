package org.tidings.vms.template;

import org.tidings.shared.settings.PublicUrl;
import org.tidings.shared.settings.SettingsReader;

/**
 * What a template may weigh, where the contract is silent.
 *
 * @param pictureBytes the size of one picture
 * @param audioBytes the size of one sound
 * @param videoBytes the size of one video
 * @param templateBytes the size of all elements together
 * @param textCharacters the length of one text
 * @param publicUrl what preview URLs begin with
 */
public record TemplateSettings(
        long pictureBytes,
        long audioBytes,
        long videoBytes,
        long templateBytes,
        int textCharacters,
        PublicUrl publicUrl) {
    private static final long MIB = 1024 * 1024L;
    /** What the column holds. */
    private static final int LONGEST_TEXT = 2000;

    /** Reads {@code tidings.vms.template.*} and {@code tidings.public-url}. */
    public static TemplateSettings read(SettingsReader in) {
        return new TemplateSettings(
                in.bytes("tidings.vms.template.picture-bytes", 2 * MIB),
                in.bytes("tidings.vms.template.audio-bytes", 2 * MIB),
                in.bytes("tidings.vms.template.video-bytes", 7 * MIB),
                in.bytes("tidings.vms.template.total-bytes", 8 * MIB),
                in.number("tidings.vms.template.text-characters", LONGEST_TEXT, 1, LONGEST_TEXT),
                PublicUrl.read(in));
    }

    long mostBytes(ElementType type) {
        return switch (type.family()) {
            case PICTURE -> pictureBytes;
            case AUDIO -> audioBytes;
            case VIDEO -> videoBytes;
            case TEXT -> templateBytes;
        };
    }

    String previewUrl(String token) {
        return publicUrl.of("/p/" + token);
    }
}
