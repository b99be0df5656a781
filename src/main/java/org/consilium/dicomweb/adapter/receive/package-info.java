/** Instances on their way in over HTTP, by the same durable way as the DICOM port. */
@NullMarked
package org.consilium.dicomweb.adapter.receive;

import org.jspecify.annotations.NullMarked;
