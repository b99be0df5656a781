/** The networks, their weights on disk and the registry of digests that may be loaded. */
@NullMarked
package org.consilium.model.network;

import org.jspecify.annotations.NullMarked;
