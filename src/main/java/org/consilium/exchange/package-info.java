/** What goes out to other DICOM nodes when a case is decided, and what became of it. */
@NullMarked
package org.consilium.exchange;

import org.jspecify.annotations.NullMarked;
