/** The objects of a decision, and their way to peers by C-STORE and STOW-RS. */
@NullMarked
package org.consilium.exchange.adapter.dicom;

import org.jspecify.annotations.NullMarked;
