/**
 * DICOM as the rest of the project sees it: datasets, and small ports to read, write and move them.
 *
 * <p>No toolkit's type appears in a signature; names and behaviour follow the standard, so that an implementation on
 * another toolkit fits behind the same ports.
 */
@NullMarked
package org.consilium.dicom;

import org.jspecify.annotations.NullMarked;
