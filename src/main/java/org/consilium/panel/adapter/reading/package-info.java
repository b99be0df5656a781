/** What the panel tells those who keep the reads. */
@NullMarked
package org.consilium.panel.adapter.reading;

import org.jspecify.annotations.NullMarked;
