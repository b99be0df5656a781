/** Reads the annotated nodules that training and evaluation use: tables, NIfTI volumes and NumPy arrays. */
@NullMarked
package org.consilium.model.data;

import org.jspecify.annotations.NullMarked;
