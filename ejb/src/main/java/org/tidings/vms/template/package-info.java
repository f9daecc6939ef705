/**
 * Basic-edition templates: their frames, their media, their review and their life. Refuses to know who sends them, to whom,
 * and how a customer is told that a template's state changed.
 */
@NullMarked
package org.tidings.vms.template;

import org.jspecify.annotations.NullMarked;
