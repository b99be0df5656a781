/** The DICOM JSON model (PS3.18 Annex F), both ways. */
@NullMarked
package org.consilium.dicom.json;

import org.jspecify.annotations.NullMarked;
