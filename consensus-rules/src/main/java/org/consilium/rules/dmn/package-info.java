/** The only place that knows Camunda's DMN engine. */
@NullMarked
package org.consilium.rules.dmn;

import org.jspecify.annotations.NullMarked;
