/** The panel's addresses. */
@NullMarked
package org.consilium.panel.adapter.http;

import org.jspecify.annotations.NullMarked;
