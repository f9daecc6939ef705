/** The documentation that the server gives of itself is whole. */
package org.tidings.web.docs;
