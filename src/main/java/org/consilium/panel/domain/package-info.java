/** The states of a panel and what may happen in each; no framework. */
@NullMarked
package org.consilium.panel.domain;

import org.jspecify.annotations.NullMarked;
