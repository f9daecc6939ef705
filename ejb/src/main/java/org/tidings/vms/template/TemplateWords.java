package org.tidings.vms.template;

/**
 * What a template says, which never changes.
 *
 * @param previewToken what its preview's address ends with
 */
record TemplateWords(FilledText text, String previewToken) {}
