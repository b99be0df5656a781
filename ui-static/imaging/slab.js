/**
 * Thick pictures: several neighbouring cuts put together. The brightest value shows small nodules beside vessels, the darkest
 * shows airways and emphysema, the mean quiets noise. Sizes and densities are always taken from single voxels.
 * @typedef {{mode:'single'|'brightest'|'darkest'|'mean', mm:number}} Slab
 */

/** @type {Record<string, Slab>} */
export const SLABS = {
  single: { mode: 'single', mm: 0 },
  mip5: { mode: 'brightest', mm: 5 },
  mip10: { mode: 'brightest', mm: 10 },
  mip20: { mode: 'brightest', mm: 20 },
  minip10: { mode: 'darkest', mm: 10 },
  mean5: { mode: 'mean', mm: 5 },
};

/**
 * The cuts that a slab takes in, around the one looked at; always that one at least.
 * @param {Slab} slab @param {number} depth @param {number} count cuts there are @param {number} apartMm
 * @returns {{first:number, last:number}}
 */
export function cutsOf({ mode, mm }, depth, count, apartMm) {
  const beside = mode === 'single' ? 0 : Math.floor(mm / 2 / apartMm + 1e-6);
  return { first: Math.max(0, depth - beside), last: Math.min(count - 1, depth + beside) };
}

/**
 * Takes the values of one more cut into what was put together so far.
 * @param {Slab['mode']} mode
 * @param {Float32Array} sum
 * @param {number} at where in `sum`
 * @param {number} value HU
 * @param {boolean} isFirst whether nothing was put there before
 */
export function takeIn(mode, sum, at, value, isFirst) {
  if (isFirst) {
    sum[at] = value;
  } else if (mode === 'brightest') {
    sum[at] = value > sum[at] ? value : sum[at];
  } else if (mode === 'darkest') {
    sum[at] = value < sum[at] ? value : sum[at];
  } else {
    sum[at] += value;
  }
}
