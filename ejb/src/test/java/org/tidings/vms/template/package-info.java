/** The rules of templates, tried case by case. */
package org.tidings.vms.template;
