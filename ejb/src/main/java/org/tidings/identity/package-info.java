/**
 * Who asks: tenants (domains) with their project, users, access keys, roles and tokens. Refuses to know what any of them
 * asks for; it only says what they may.
 */
@NullMarked
package org.tidings.identity;

import org.jspecify.annotations.NullMarked;
