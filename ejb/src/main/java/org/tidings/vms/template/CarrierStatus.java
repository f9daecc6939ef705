package org.tidings.vms.template;

import org.tidings.shared.Carrier;

/**
 * What one carrier made of a template.
 *
 * @param description the reason where it was rejected or disabled
 */
public record CarrierStatus(Carrier carrier, AuditState state, String description) {}
