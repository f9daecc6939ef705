package org.tidings.web.aim.material;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code DeleteTemplateMaterial}. */
@Schema(name = "DeleteTemplateMaterialRequestBody")
public record DeleteTemplateMaterialRequest(
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Size(min = 1, max = 36) String> materialIds) {}
