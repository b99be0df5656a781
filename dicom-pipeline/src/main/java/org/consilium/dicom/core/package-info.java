/** The project's own DICOM core: encoding and decoding of datasets and files, written from PS3.5 and PS3.10. */
@NullMarked
package org.consilium.dicom.core;

import org.jspecify.annotations.NullMarked;
