/** Decision tables read from DMN: cells, columns, rows and their exact evaluation. No framework. */
@NullMarked
package org.consilium.rules.table;

import org.jspecify.annotations.NullMarked;
