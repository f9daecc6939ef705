package org.tidings.aim.material;

import static org.tidings.shared.CommonError.invalid;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidings.aim.material.NewMaterial.Remote;
import org.tidings.aim.material.NewMaterial.Uploaded;
import org.tidings.shared.ApiException;
import org.tidings.shared.WireText;

/** What the words around a material must be, before anybody looks at its bytes. */
final class MaterialRules {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 50;
    private static final int LONGEST_URL = 1000;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>&]|[\\s\\p{Z}]{2}");
    private static final Pattern FILE_NAME = Pattern.compile("[^./\\\\][^/\\\\]*\\.[A-Za-z0-9]{1,8}");

    private MaterialRules() {}

    /** The material with the name that it will have; refuses what breaks a rule, naming the field. */
    static NewMaterial checked(NewMaterial wanted) {
        wanted.description()
                .ifPresent(text -> plain("description", WireText.line("description", text, LONGEST_DESCRIPTION)));
        if (wanted.kind() == MaterialKind.IMAGE && wanted.ratio().isEmpty()) {
            throw invalid("image_rate", "must be given for an image");
        }
        if (wanted.kind() == MaterialKind.THUMBNAIL && wanted.videoId().isEmpty()) {
            throw invalid("material_id", "must be given for a thumbnail");
        }
        String name = wanted.source() instanceof Remote remote ? remoteName(wanted, remote) : uploadedName(wanted);
        if (wanted.source() instanceof Uploaded uploaded) {
            typed(wanted.kind(), MediaType.ofName(uploaded.mediaType()), "file_stream");
        }
        return new NewMaterial(
                wanted.kind(),
                wanted.source(),
                Optional.of(name),
                wanted.description(),
                wanted.ratio(),
                wanted.videoId());
    }

    private static String uploadedName(NewMaterial wanted) {
        String name = wanted.fileName().orElseThrow(() -> invalid("file_name", "must be given with a stream"));
        return typedName(wanted.kind(), "file_name", name);
    }

    private static String remoteName(NewMaterial wanted, Remote remote) {
        String path = path(remote.url());
        typed(wanted.kind(), MediaType.ofFileName(path), "file_url");
        return wanted.fileName().isPresent()
                ? typedName(wanted.kind(), "file_name", wanted.fileName().get())
                : typedName(wanted.kind(), "file_url", path.substring(path.lastIndexOf('/') + 1));
    }

    /** The path of a URL, without escapes. */
    static String path(String url) {
        if (WireText.length(url) > LONGEST_URL) {
            throw ApiException.ofField(
                    MaterialError.FILE_URL_TOO_LONG, "file_url", "at most " + LONGEST_URL + " characters");
        }
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            throw ApiException.ofField(MaterialError.NOT_HTTP, "file_url", "must begin with http or https");
        }
        try {
            return Optional.ofNullable(new URI(url).getPath()).orElse("");
        } catch (URISyntaxException malformed) {
            throw invalid("file_url", "is not a URL");
        }
    }

    private static String typedName(MaterialKind kind, String field, String name) {
        plain(field, WireText.line(field, name, LONGEST_NAME));
        if (!FILE_NAME.matcher(name).matches()) {
            throw invalid(field, "must be a plain name with an extension");
        }
        typed(kind, MediaType.ofFileName(name), field);
        return name;
    }

    private static void typed(MaterialKind kind, Optional<MediaType> type, String field) {
        if (type.filter(known -> known.serves(kind)).isEmpty()) {
            throw notA(kind, field);
        }
    }

    /** The refusal of what is no picture, or no video. */
    static ApiException notA(MaterialKind kind, String field) {
        return kind == MaterialKind.VIDEO
                ? ApiException.ofField(MaterialError.NOT_A_VIDEO, field, "must be mp4")
                : ApiException.ofField(MaterialError.NOT_A_PICTURE, field, "must be png, jpg or jpeg");
    }

    private static void plain(String field, String text) {
        if (FORBIDDEN.matcher(text).find()) {
            throw invalid(field, "must not have <, >, & or several spaces");
        }
    }
}
