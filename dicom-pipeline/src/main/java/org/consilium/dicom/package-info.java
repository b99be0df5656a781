/** To be described by its first inhabitants. */
@NullMarked
package org.consilium.dicom;

import org.jspecify.annotations.NullMarked;
