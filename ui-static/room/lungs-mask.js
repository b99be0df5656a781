/**
 * An estimate of where the lungs are, for display only, used until the server has a mask: air inside the body, closed over
 * its vessels.
 */

const AIR_BELOW_HU = -450;
const CLOSING_VOXELS = 2;
const SMALL_SHARE = 0.2;

/**
 * @param {Uint8Array} values one byte a voxel, linear from `low` to `high` HU
 * @param {[number, number, number]} size columns, rows, slices
 * @param {number} low
 * @param {number} high
 * @returns {Uint8Array} 255 inside, 0 outside
 */
export function lungsOf(values, size, low, high) {
  const limit = ((AIR_BELOW_HU - low) / (high - low)) * 255;
  const mask = values.map((value) => (value < limit ? 255 : 0));
  clearOutside(mask, size);
  clearSmall(mask, size);
  [0, 1, 2].forEach((axis) => spread(mask, size, axis, 255));
  [0, 1, 2].forEach((axis) => spread(mask, size, axis, 0));
  return mask;
}

/** Removes the air that reaches the picture's sides: the room around the patient. */
function clearOutside(mask, [nx, ny, nz]) {
  const stack = [];
  const visit = (index) => {
    if (mask[index] === 255) {
      mask[index] = 0;
      stack.push(index);
    }
  };
  for (let z = 0; z < nz; z += 1) {
    for (let x = 0; x < nx; x += 1) { visit((z * ny) * nx + x); visit((z * ny + ny - 1) * nx + x); }
    for (let y = 0; y < ny; y += 1) { visit((z * ny + y) * nx); visit((z * ny + y) * nx + nx - 1); }
  }
  walk(stack, visit, [nx, ny, nz]);
}

/** Removes pockets of air that are no lung: those far smaller than the largest one, such as gas in the bowel. */
function clearSmall(mask, size) {
  const pockets = [];
  for (let index = 0; index < mask.length; index += 1) {
    if (mask[index] === 255) {
      pockets.push(pocketFrom(mask, size, index));
    }
  }
  const largest = Math.max(0, ...pockets.map((pocket) => pocket.length));
  pockets.forEach((pocket) => {
    const value = pocket.length >= largest * SMALL_SHARE ? 255 : 0;
    pocket.forEach((index) => { mask[index] = value; });
  });
}

/** All voxels of air joined to one, marked as seen. */
function pocketFrom(mask, size, first) {
  const pocket = [];
  const stack = [];
  const visit = (index) => {
    if (mask[index] === 255) {
      mask[index] = 1;
      pocket.push(index);
      stack.push(index);
    }
  };
  visit(first);
  walk(stack, visit, size);
  return pocket;
}

/** Visits the six neighbours of everything on the stack until it is empty. */
function walk(stack, visit, [nx, ny, nz]) {
  while (stack.length > 0) {
    const index = stack.pop();
    const x = index % nx;
    const y = Math.floor(index / nx) % ny;
    if (x > 0) { visit(index - 1); }
    if (x < nx - 1) { visit(index + 1); }
    if (y > 0) { visit(index - nx); }
    if (y < ny - 1) { visit(index + nx); }
    if (index >= nx * ny) { visit(index - nx * ny); }
    if (index < nx * ny * (nz - 1)) { visit(index + nx * ny); }
  }
}

/** Lets one value grow by some voxels along one axis. */
function spread(mask, size, axis, grown) {
  const step = [1, size[0], size[0] * size[1]][axis];
  const length = size[axis];
  const line = new Uint8Array(length);
  const lines = mask.length / length;
  for (let n = 0; n < lines; n += 1) {
    const start = axis === 2 ? n : Math.floor(n / step) * step * length + (n % step);
    for (let i = 0; i < length; i += 1) {
      line[i] = mask[start + i * step];
    }
    for (let i = 0; i < length; i += 1) {
      if (line[i] === grown) {
        continue;
      }
      for (let k = Math.max(0, i - CLOSING_VOXELS); k <= Math.min(length - 1, i + CLOSING_VOXELS); k += 1) {
        if (line[k] === grown) {
          mask[start + i * step] = grown;
          break;
        }
      }
    }
  }
}
