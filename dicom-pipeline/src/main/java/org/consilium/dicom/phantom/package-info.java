/**
 * A synthetic chest CT with nodules at known places, for demonstration and tests: nobody's data, drawn from a seed.
 *
 * <p>Not a model of disease prevalence and nothing to validate a detector on.
 */
@NullMarked
package org.consilium.dicom.phantom;

import org.jspecify.annotations.NullMarked;
