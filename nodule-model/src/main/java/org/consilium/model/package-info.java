/**
 * What a caller needs to have a CT read by the nodule model: the port, the answers and their provenance.
 *
 * <p>Nothing here depends on Deeplearning4j; the networks live in the packages below.
 */
@NullMarked
package org.consilium.model;

import org.jspecify.annotations.NullMarked;
