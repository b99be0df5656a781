/**
 * The ports on dcm4che, compiled with the Maven profile {@code dcm4che} only.
 *
 * <p>No type of the toolkit leaves this package.
 */
@NullMarked
package org.consilium.dicom.dcm4che;

import org.jspecify.annotations.NullMarked;
