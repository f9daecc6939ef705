/**
 * Whole trips, told by those who make them: the customer with the official SDK, the customer's webhook, the operator and
 * the carrier. Knows nothing of the product but what these can see.
 */
package org.tidings.journey;
