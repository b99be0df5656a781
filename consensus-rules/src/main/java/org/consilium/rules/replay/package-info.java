/** The time machine: stored cases under another edition, and who may put an edition into force. */
@NullMarked
package org.consilium.rules.replay;

import org.jspecify.annotations.NullMarked;
