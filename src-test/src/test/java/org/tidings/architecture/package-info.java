/** The house rules that compilers and formatters cannot hold: which part may know which, and what things are called. */
package org.tidings.architecture;
