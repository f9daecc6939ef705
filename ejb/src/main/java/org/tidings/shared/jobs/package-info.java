/** What the operator API may ask of the jobs, as a port: the jobs themselves live in another module. */
@NullMarked
package org.tidings.shared.jobs;

import org.jspecify.annotations.NullMarked;
