/**
 * The archive over HTTP (DICOMweb, PS3.18): search, retrieve and store of whatever arrived, each under the same rules of
 * sight as cases.
 */
@NullMarked
package org.consilium.dicomweb;

import org.jspecify.annotations.NullMarked;
