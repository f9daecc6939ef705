package org.tidings.aim.template;

/** How a template stands with one vendor. */
public record VendorStatus(Vendor vendor, VendorState state) {}
