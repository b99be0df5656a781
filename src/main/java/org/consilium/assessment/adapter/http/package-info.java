/** Reads and advice over HTTP, and the rules as a calculator. */
@NullMarked
package org.consilium.assessment.adapter.http;

import org.jspecify.annotations.NullMarked;
