/**
 * The pictures and videos that cards are made of, in each tenant's space of limited size, which cleans itself. Refuses to
 * know what a card looks like: of a template it knows the id and which materials it uses.
 */
@NullMarked
package org.tidings.aim.material;

import org.jspecify.annotations.NullMarked;
