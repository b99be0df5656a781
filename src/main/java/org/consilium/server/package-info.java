/** Composition only: start-up, clock, configuration, problem mapping, health. */
@NullMarked
package org.consilium.server;

import org.jspecify.annotations.NullMarked;
