/** The commands train, evaluate and detect. */
@NullMarked
package org.consilium.model.cli;

import org.jspecify.annotations.NullMarked;
