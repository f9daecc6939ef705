/** Decisions on reviews, tried without a database. */
package org.tidings.review;
