/** Documents that name tests are held to it. */
package org.consilium.documents;
