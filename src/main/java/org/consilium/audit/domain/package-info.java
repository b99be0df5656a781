/** The chain itself: how records are hashed and checked. */
@NullMarked
package org.consilium.audit.domain;

import org.jspecify.annotations.NullMarked;
