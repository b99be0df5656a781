/** The seam between the panel and its process model. */
@NullMarked
package org.consilium.panel.adapter.process;

import org.jspecify.annotations.NullMarked;
