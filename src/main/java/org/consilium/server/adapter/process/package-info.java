/** The process engine inside the server: one data source, one transaction, beans by name. */
@NullMarked
package org.consilium.server.adapter.process;

import org.jspecify.annotations.NullMarked;
