/** What can go wrong, as one list: every edge (HTTP, socket, DIMSE, process) maps it to its own protocol. */
@NullMarked
package org.consilium.problem;

import org.jspecify.annotations.NullMarked;
