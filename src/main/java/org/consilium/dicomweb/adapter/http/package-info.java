/** The DICOMweb resources and their multipart bodies. */
@NullMarked
package org.consilium.dicomweb.adapter.http;

import org.jspecify.annotations.NullMarked;
