/** Checks requests that are signed with an access key, SDK-HMAC-SHA256. Refuses to know whose key it is. */
@NullMarked
package org.tidings.web.http.signing;

import org.jspecify.annotations.NullMarked;
