/** The DICOM port: takes instances over, finds out when a study is complete and hands it to the case intake. */
@NullMarked
package org.consilium.intake.adapter.dicom;

import org.jspecify.annotations.NullMarked;
