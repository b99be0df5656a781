/** Answers the process's questions about follow-up and tells it of outcomes. */
@NullMarked
package org.consilium.followup.adapter.process;

import org.jspecify.annotations.NullMarked;
