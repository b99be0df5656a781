/** When an outcome ends a case and when it is looked at next; knows no framework. */
@NullMarked
package org.consilium.followup.domain;

import org.jspecify.annotations.NullMarked;
