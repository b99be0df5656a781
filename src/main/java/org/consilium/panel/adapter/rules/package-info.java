/** The panel's questions to the rule tables. */
@NullMarked
package org.consilium.panel.adapter.rules;

import org.jspecify.annotations.NullMarked;
