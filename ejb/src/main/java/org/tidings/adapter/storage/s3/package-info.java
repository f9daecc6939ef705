/** Objects in a bucket of a server that speaks S3. Refuses to know what the objects are. */
@NullMarked
package org.tidings.adapter.storage.s3;

import org.jspecify.annotations.NullMarked;
