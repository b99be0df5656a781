/** The panel decides: who sits on it, independent votes, discussion, consensus, the chair's signature and dissent. */
@NullMarked
package org.consilium.panel;

import org.jspecify.annotations.NullMarked;
