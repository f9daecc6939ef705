package org.tidings.vms.template;

/**
 * A decision on a template was made in the present transaction: all carriers or one approved or rejected it, or an
 * operator disabled or enabled it. Fired only for templates whose creator asked to be told.
 *
 * @param callbackUrl where the creator wants to be told
 * @param template how the template stands now
 */
public record TemplateStatusChanged(String callbackUrl, TemplateView template) {}
