/**
 * What a CT series says, and its pixels show, of how it was acquired: values only. Whether they are good enough for what is
 * decided elsewhere, by rules.
 */
@NullMarked
package org.consilium.dicom.quality;

import org.jspecify.annotations.NullMarked;
