/** Cases, their images and what was refused, over HTTP. */
@NullMarked
package org.consilium.intake.adapter.http;

import org.jspecify.annotations.NullMarked;
