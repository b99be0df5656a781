/**
 * Instances arrive, become durable and are recorded, exactly once, before anybody is told that they were accepted.
 *
 * <p>{@link org.consilium.dicom.receive.InstanceIntake} is the one way in, for the DICOM port and for uploads alike. Files
 * are named by the hash of their content; no value out of a data set ever becomes a path.
 */
@NullMarked
package org.consilium.dicom.receive;

import org.jspecify.annotations.NullMarked;
