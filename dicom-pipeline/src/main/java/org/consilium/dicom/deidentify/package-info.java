/**
 * Taking the patient out of images before they leave: PS3.15 annex E, Basic Application Level Confidentiality Profile with the
 * options Retain Longitudinal Temporal Information with Modified Dates and Clean Descriptors.
 *
 * <p>What is not known to be harmless is removed, so that an attribute nobody thought of cannot leak.
 */
@NullMarked
package org.consilium.dicom.deidentify;

import org.jspecify.annotations.NullMarked;
