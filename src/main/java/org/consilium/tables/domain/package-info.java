/** Who may do what with a changed table; knows no framework. */
@NullMarked
package org.consilium.tables.domain;

import org.jspecify.annotations.NullMarked;
