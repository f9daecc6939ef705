/** The building blocks of resources, tried. */
package org.tidings.web.http;
