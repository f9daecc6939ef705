package org.tidings.web.aim.material;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.tidings.shared.PageQuery;

/** Which slice of a recycle bin is wanted. */
public class RecycleBinQuery {
    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0)
    @Max(1000000)
    private int offset;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    private int limit;

    PageQuery toPage() {
        return new PageQuery(offset, limit);
    }
}
