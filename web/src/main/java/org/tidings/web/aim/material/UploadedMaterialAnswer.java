package org.tidings.web.aim.material;

import org.tidings.aim.material.UploadedMaterial;

/** The names of a material that was made. */
public record UploadedMaterialAnswer(String aimResourceId, String materialId) {
    static UploadedMaterialAnswer of(UploadedMaterial made) {
        return new UploadedMaterialAnswer(made.resourceId(), made.materialId());
    }
}
