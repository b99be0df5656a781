/** The whole CT in small, for the 3D view: one byte a voxel, and which of them are lung. */
import { SeriesSource } from '../imaging/assets.js';
import { Unpacking } from '../imaging/unpacking.js';
import { lungsOf } from './lungs-mask.js';

/** @typedef {{size:[number, number, number], low:number, high:number, values:Uint8Array, lungs:Uint8Array, lungsFrom:'server'|'estimate'}} Preview */

/**
 * @param {string} caseId @param {string} seriesId
 * @returns {Promise<{grid:import('../imaging/grid.js').Grid, preview:Preview}>}
 */
export async function fetchPreview(caseId, seriesId) {
  const source = new SeriesSource(caseId, seriesId);
  const assets = await source.whole(); // the lungs come last
  const unpacking = new Unpacking();
  try {
    const small = async (part) => unpacking.small(await source.bytes(part), part);
    const [values, mask] = await Promise.all([small(assets.preview), assets.lungs && small(assets.lungs)]);
    return { grid: assets.grid, preview: previewOf(assets.preview, values, mask) };
  } finally {
    unpacking.close();
  }
}

/** @param {import('../imaging/assets.js').Assets['preview']} of @param {Uint8Array} values @param {Uint8Array} [mask] @returns {Preview} */
function previewOf({ columns, rows, slices, low, high }, values, mask) {
  const size = /** @type {[number, number, number]} */ ([columns, rows, slices]);
  const lungs = mask ? mask.map((inside) => (inside ? 255 : 0)) : lungsOf(values, size, low, high);
  return { size, low, high, values, lungs, lungsFrom: mask ? 'server' : 'estimate' };
}
