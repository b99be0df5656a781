/** What the process asks of the assessment, and the worker that has the model read. */
@NullMarked
package org.consilium.assessment.adapter.process;

import org.jspecify.annotations.NullMarked;
