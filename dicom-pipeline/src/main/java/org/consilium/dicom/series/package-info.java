/**
 * From the files of one CT series to one volume in patient millimetres, and what was found wrong on the way.
 *
 * <p>Where a slice lies is taken from position and orientation alone (PS3.3 C.7.6.2); instance numbers are never looked at.
 */
@NullMarked
package org.consilium.dicom.series;

import org.jspecify.annotations.NullMarked;
