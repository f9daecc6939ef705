package org.tidings.web.aim.material;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.http.Given.given;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.material.MaterialFilter;
import org.tidings.aim.material.MaterialKind;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;

/** The query parameters of {@code ListAimTemplateMaterials}; what is empty does not filter. */
public class MaterialQuery {
    /** An answer has no more, whatever the limit. */
    private static final int LARGEST_PAGE = 100;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ID = 36;

    @QueryParam("resource_type")
    @NotNull
    @Size(min = 1, max = 16)
    private String resourceType;

    @QueryParam("file_name")
    @Size(min = 0, max = 100)
    private @Nullable String fileName;

    @QueryParam("material_id")
    @Size(min = 0, max = 36)
    private @Nullable String materialId;

    @QueryParam("aim_resource_id")
    @Size(min = 0, max = 64)
    private @Nullable String aimResourceId;

    @QueryParam("offset")
    @NotNull
    @Min(1)
    @Max(1000)
    private Integer offset;

    @QueryParam("limit")
    @NotNull
    @Min(1)
    @Max(1000)
    private Integer limit;

    MaterialFilter toFilter() {
        return new MaterialFilter(
                MaterialKind.ofWireName(resourceType)
                        .orElseThrow(() -> invalid("resource_type", "must be image, video or thumbnail")),
                given(fileName).map(name -> WireText.line("file_name", name, LONGEST_NAME)),
                given(materialId).map(id -> WireText.line("material_id", id, LONGEST_ID)),
                given(aimResourceId));
    }

    /** Pages are as large as they can be answered, so none is skipped where more were asked for. */
    PageQuery toPage() {
        int size = Math.min(limit, LARGEST_PAGE);
        return new PageQuery((number() - 1) * size, size);
    }

    /** The page's number, from 1. */
    int number() {
        return offset;
    }
}
