/** What a case is and which moves it allows; knows no framework. */
@NullMarked
package org.consilium.intake.domain;

import org.jspecify.annotations.NullMarked;
