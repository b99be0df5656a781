/** Other DICOM nodes: who may call here, whom this server calls, and how either is secured. */
@NullMarked
package org.consilium.peers;

import org.jspecify.annotations.NullMarked;
