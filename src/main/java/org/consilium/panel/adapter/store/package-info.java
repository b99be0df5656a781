/** The panel's tables. */
@NullMarked
package org.consilium.panel.adapter.store;

import org.jspecify.annotations.NullMarked;
