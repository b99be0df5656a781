/** One slice of a series by itself: the slab that holds it, and no other byte of the volume. */
import { SeriesSource } from './assets.js';
import { toVoxel } from './grid.js';
import { decodeSlab } from './slab-codec.js';

/**
 * The slice nearest to a place.
 * @param {SeriesSource} source
 * @param {import('./grid.js').Triple} pointMm
 * @returns {Promise<{grid:import('./grid.js').Grid, index:number, hu:Int16Array}>}
 */
export async function sliceThrough(source, pointMm) {
  const { grid, volume } = await source.whole();
  const index = Math.min(grid.slices - 1, Math.max(0, Math.round(toVoxel(grid, pointMm)[2])));
  const slab = volume?.slabs.find(({ first, slices }) => index >= first && index < first + slices);
  if (!slab) {
    throw new RangeError(`no slab holds slice ${index}`);
  }
  const { columns, rows } = grid;
  const values = await decodeSlab(await source.bytes(slab), { columns, rows, slices: slab.slices });
  const start = (index - slab.first) * columns * rows;
  return { grid, index, hu: values.subarray(start, start + columns * rows) };
}
