package org.tidings.web.aim.template;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.web.http.PageInfo;

/** A page of templates. */
@Schema(name = "AIMTemplateList")
public record AimTemplateList(PageInfo pageInfo, List<AimTemplateItem> templates) {}
