/** Who may do what: people, roles, sessions. */
@NullMarked
package org.consilium.access;

import org.jspecify.annotations.NullMarked;
