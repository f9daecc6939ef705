package org.tidings.web.aim.material;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Which materials of a recycle bin shall be restored or purged: all or none. */
public record RecycledMaterials(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(min = 1, max = 36) String> materialIds) {}
