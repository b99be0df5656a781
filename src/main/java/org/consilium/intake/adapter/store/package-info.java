/** Cases, their steps, timelines and series, and all that arrived, in the database. */
@NullMarked
package org.consilium.intake.adapter.store;

import org.jspecify.annotations.NullMarked;
