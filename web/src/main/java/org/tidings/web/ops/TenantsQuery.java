package org.tidings.web.ops;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.tidings.shared.PageQuery;

/** Which slice of the tenants is wanted. */
public class TenantsQuery {
    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0)
    private int offset;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(1000)
    private int limit;

    PageQuery toPageQuery() {
        return new PageQuery(offset, limit);
    }
}
