/**
 * Card templates: what a card may look like as readable tables, the rules made of them, the review by each vendor, and the
 * life of a template. Refuses to know who sends a template, to whom, how it is drawn, and how a customer is told of changes.
 */
@NullMarked
package org.tidings.aim.template;

import org.jspecify.annotations.NullMarked;
