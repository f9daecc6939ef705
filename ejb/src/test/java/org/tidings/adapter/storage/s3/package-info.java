/** Tests of the object store against a server that speaks S3. */
@NullMarked
package org.tidings.adapter.storage.s3;

import org.jspecify.annotations.NullMarked;
