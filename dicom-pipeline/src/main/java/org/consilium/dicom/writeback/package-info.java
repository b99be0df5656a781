/** Objects that go back to the archive: measurements (SR), segmentations (SEG) and the signed report (PDF). */
@NullMarked
package org.consilium.dicom.writeback;

import org.jspecify.annotations.NullMarked;
