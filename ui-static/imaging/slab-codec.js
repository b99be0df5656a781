/**
 * Unpacks slabs: neighbouring slices whose values were replaced by how far they lie from a guess, the sign folded into the
 * lowest bit, all high bytes before all low bytes, in one zlib stream. Knows no page: runs in a worker, in a page and in tests.
 */

/** @param {ArrayBuffer|Uint8Array} packed a zlib stream @returns {Promise<Uint8Array>} rejects what is damaged or cut short */
export async function inflate(packed) {
  const stream = new Blob([/** @type {any} */ (packed)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * The values behind high and low bytes, bit for bit as they were packed.
 * @param {Uint8Array} planes all high bytes, then all low bytes
 * @param {number} columns @param {number} rows @param {number} slices
 * @returns {Int16Array} HU, slice by slice, row by row
 */
export function restore(planes, columns, rows, slices) {
  const voxels = columns * rows * slices;
  if (planes.length !== 2 * voxels) {
    throw new RangeError(`a slab of ${voxels} voxels has ${2 * voxels} bytes, not ${planes.length}`);
  }
  const values = new Int16Array(voxels);
  const off = (at) => {
    const folded = (planes[at] << 8) | planes[voxels + at];
    return (folded >> 1) ^ -(folded & 1);
  };
  for (let slice = 0, at = 0; slice < slices; slice += 1) {
    values[at] = off(at);
    at += 1;
    for (const end = at + columns - 1; at < end; at += 1) {
      values[at] = values[at - 1] + off(at);
    }
    for (let row = 1; row < rows; row += 1) {
      at = restoreRow(values, at, columns, off);
    }
  }
  return values;
}

/** One row that has another above it; the guess is the median of left, above, and the plane through three neighbours. */
function restoreRow(values, start, columns, off) {
  let corner = values[start - columns];
  values[start] = corner + off(start);
  let left = values[start];
  const end = start + columns;
  for (let at = start + 1; at < end; at += 1) {
    const above = values[at - columns];
    const low = left < above ? left : above;
    const high = left < above ? above : left;
    const guess = corner >= high ? low : corner <= low ? high : left + above - corner;
    values[at] = guess + off(at);
    left = values[at]; // wrapped to 16 bits
    corner = above;
  }
  return end;
}

/**
 * @param {ArrayBuffer|Uint8Array} packed
 * @param {{columns:number, rows:number, slices:number}} size
 * @returns {Promise<Int16Array>}
 */
export async function decodeSlab(packed, { columns, rows, slices }) {
  return restore(await inflate(packed), columns, rows, slices);
}

/**
 * A small volume of one byte a voxel, each packed as its difference from the one before in its row.
 * @param {ArrayBuffer|Uint8Array} packed
 * @param {{columns:number, rows:number, slices:number}} size
 * @returns {Promise<Uint8Array>}
 */
export async function decodeSmall(packed, { columns, rows, slices }) {
  const values = await inflate(packed);
  if (values.length !== columns * rows * slices) {
    throw new RangeError(`a volume of ${columns * rows * slices} voxels, not ${values.length}`);
  }
  for (let start = 0; start < values.length; start += columns) {
    for (let at = start + 1; at < start + columns; at += 1) {
      values[at] += values[at - 1];
    }
  }
  return values;
}
