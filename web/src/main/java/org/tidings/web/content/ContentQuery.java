package org.tidings.web.content;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.tidings.storage.ShownLink;

/** A link as a browser shows it. */
public class ContentQuery {
    @PathParam("key")
    private String key = "";

    @QueryParam("type")
    @DefaultValue("")
    private String type = "";

    @QueryParam("name")
    @DefaultValue("")
    private String name = "";

    @QueryParam("expires")
    @DefaultValue("")
    private String expires = "";

    @QueryParam("signature")
    @DefaultValue("")
    private String signature = "";

    ShownLink toLink() {
        return new ShownLink(key, type, name, expires, signature);
    }
}
