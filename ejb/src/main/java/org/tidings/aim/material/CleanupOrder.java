package org.tidings.aim.material;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a run of the cleanup is told.
 *
 * @param tenant the id of the one tenant it is about; all tenants when empty
 * @param idleDays after how many days a material is idle, from 0; the setting's when empty
 */
public record CleanupOrder(Optional<String> tenant, OptionalInt idleDays, CleanupRun.Mode mode) {}
