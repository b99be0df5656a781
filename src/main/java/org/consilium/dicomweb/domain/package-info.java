/** Queries, negotiation of media types and pictures, without a server. */
@NullMarked
package org.consilium.dicomweb.domain;

import org.jspecify.annotations.NullMarked;
