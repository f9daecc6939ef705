/**
 * What the API answers to requests that are wrong, case by case in tables. Knows nothing of the product but what a caller
 * sees, and what the server's operator finds in its log.
 */
package org.tidings.input;
