/**
 * A CT as arrays in patient millimetres: all that measurement and inference may know of DICOM.
 *
 * <p>Nothing here depends on any other package of this module.
 */
@NullMarked
package org.consilium.dicom.volume;

import org.jspecify.annotations.NullMarked;
