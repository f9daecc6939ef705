/** Signatures made by a signer written for the tests, checked by the server's. */
package org.tidings.web.http.signing;
