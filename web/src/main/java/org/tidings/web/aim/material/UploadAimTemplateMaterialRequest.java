package org.tidings.web.aim.material;

import static org.tidings.shared.CommonError.invalid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.material.ImageRatio;
import org.tidings.aim.material.MaterialKind;
import org.tidings.aim.material.NewMaterial;
import org.tidings.aim.material.NewMaterial.Remote;
import org.tidings.aim.material.NewMaterial.Source;

/**
 * The body of {@code UploadAimTemplateMaterial}.
 *
 * @param fileStream Base64 behind a prefix that tells the type; kept beside, see {@link CurrentUpload}
 * @param fileType {@code stream} or {@code url}
 */
@Schema(name = "UploadAimTemplateMaterialRequestBody")
public record UploadAimTemplateMaterialRequest(
        @Size(max = 50) @Nullable String description,
        @Size(max = 200) @Nullable String fileName,
        @Nullable String fileStream,
        @NotNull @Size(min = 1, max = 16) String fileType,

        @Schema(maxLength = 1000, pattern = "^http[s]{0,1}://([\\w-]+\\.)+[\\w-]+(/[\\w-./?%&=]*)?$") @Nullable
        String fileUrl,

        @Size(max = 32) @Nullable String imageRate,
        @Size(min = 0, max = 36) @Nullable String materialId,
        @NotNull @Size(min = 1, max = 16) String resourceType) {

    NewMaterial toCommand(CurrentUpload upload) throws IOException {
        MaterialKind kind = MaterialKind.ofWireName(resourceType)
                .orElseThrow(() -> invalid("resource_type", "must be image, video or thumbnail"));
        Optional<ImageRatio> ratio = given(imageRate)
                .map(name -> ImageRatio.ofWireName(name).orElseThrow(() -> invalid("image_rate", "is no known ratio")));
        return new NewMaterial(kind, source(upload), given(fileName), given(description), ratio, given(materialId));
    }

    private Source source(CurrentUpload upload) throws IOException {
        return switch (fileType) {
            case "stream" ->
                upload.file(fileStream)
                        .orElseThrow(() -> invalid(FileStream.FIELD, "must be given where file_type is stream"));
            case "url" ->
                new Remote(
                        given(fileUrl).orElseThrow(() -> invalid("file_url", "must be given where file_type is url")));
            default -> throw invalid("file_type", "must be stream or url");
        };
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
}
