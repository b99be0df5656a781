/** What waits for whom: the process engine's human tasks, each claimed by one person at a time. */
@NullMarked
package org.consilium.worklist;

import org.jspecify.annotations.NullMarked;
