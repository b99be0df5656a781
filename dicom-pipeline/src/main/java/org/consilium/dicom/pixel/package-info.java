/**
 * Pixel data as samples: uncompressed, run-length, JPEG, JPEG-LS and JPEG 2000, each held to its length.
 *
 * <p>A codestream that ends early or does not fit its description is refused; nothing is ever filled in.
 */
@NullMarked
package org.consilium.dicom.pixel;

import org.jspecify.annotations.NullMarked;
