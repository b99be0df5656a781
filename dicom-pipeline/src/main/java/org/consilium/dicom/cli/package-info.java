/** Commands for anybody with a DICOM file in hand. */
@NullMarked
package org.consilium.dicom.cli;

import org.jspecify.annotations.NullMarked;
