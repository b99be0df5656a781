/** Open work and models, as the process engine keeps them; nothing else of the server knows the engine's types. */
@NullMarked
package org.consilium.worklist.adapter.process;

import org.jspecify.annotations.NullMarked;
