package org.tidings.web.aim.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was made. */
@Schema(name = "CreateAimPersonalTemplateResponseMode")
public record AimTemplateAnswer(String tplId) {}
