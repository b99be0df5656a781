/** The shipped nodule model as a bean. */
@NullMarked
package org.consilium.assessment.adapter.model;

import org.jspecify.annotations.NullMarked;
