package org.tidings.web.vms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of {@code CreateVmsTemplate}, which has no envelope. */
@Schema(name = "CreateVmsTemplateResponseBody")
public record VmsTemplateAnswer(String tplid) {}
