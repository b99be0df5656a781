/** The words of the clinic as types: findings, sizes, people and plans. No framework. */
@NullMarked
package org.consilium.clinical;

import org.jspecify.annotations.NullMarked;
