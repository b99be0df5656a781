/** Reads, their comparison and what the rules make of it; knows no framework. */
@NullMarked
package org.consilium.assessment.domain;

import org.jspecify.annotations.NullMarked;
