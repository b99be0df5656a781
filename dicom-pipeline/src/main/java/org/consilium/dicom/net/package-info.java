/**
 * DICOM message exchange over TCP and TLS: the upper layer protocol (PS3.8 section 9) and DIMSE (PS3.7).
 *
 * <p>{@link org.consilium.dicom.net.DicomNode} answers others, {@link org.consilium.dicom.net.DicomPeer} asks them. No type of
 * any toolkit appears in their signatures, so that another implementation can take their place.
 */
@NullMarked
package org.consilium.dicom.net;

import org.jspecify.annotations.NullMarked;
