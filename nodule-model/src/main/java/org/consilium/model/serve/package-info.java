/** Serves readings: bounded threads, time and memory, models that can be exchanged and stopped at any time. */
@NullMarked
package org.consilium.model.serve;

import org.jspecify.annotations.NullMarked;
