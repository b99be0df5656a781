/**
 * The whole series in small, one byte a voxel: stands in for slices that are still on their way. Only pictures are made of it,
 * never a value that anybody reads off.
 */
import { greyPixels } from './windowing.js';

export class Rough {
  /**
   * @param {import('./grid.js').Grid} grid of the series itself
   * @param {{columns:number, rows:number, slices:number, low:number, high:number}} size
   * @param {Uint8Array} values
   */
  constructor(grid, size, values) {
    this.grid = grid;
    this.size = size;
    this.values = values;
    this.columnOf = places(grid.columns, size.columns);
    this.rowOf = places(grid.rows, size.rows);
  }

  /** The pixel of each byte under a window. @param {import('./windowing.js').Window} window @returns {Uint32Array} */
  pixels(window) {
    const { low, high } = this.size;
    const pixelOf = greyPixels(window);
    return Uint32Array.from({ length: 256 }, (_, byte) => pixelOf(Math.round(low + (byte / 255) * (high - low))));
  }

  /** Paints one row of a slice. @param {number} slice @param {number} row @param {Uint32Array} table @param {Uint32Array} pixels filled */
  rowOfSlice(slice, row, table, pixels) {
    const start = this.start(slice, row);
    for (let u = 0; u < pixels.length; u += 1) {
      pixels[u] = table[this.values[start + this.columnOf[u]]];
    }
  }

  /** Paints one column of a slice. @param {number} slice @param {number} column @param {Uint32Array} table @param {Uint32Array} pixels filled */
  columnOfSlice(slice, column, table, pixels) {
    const start = this.start(slice, 0) + this.columnOf[column];
    for (let u = 0; u < pixels.length; u += 1) {
      pixels[u] = table[this.values[start + this.rowOf[u] * this.size.columns]];
    }
  }

  start(slice, row) {
    const { columns, rows, slices } = this.size;
    const k = Math.min(slices - 1, Math.floor((slice * slices) / this.grid.slices));
    return (k * rows + this.rowOf[row]) * columns;
  }
}

/** For each voxel of the series the small one that covers it. */
function places(count, parts) {
  return Uint16Array.from({ length: count }, (_, i) => Math.min(parts - 1, Math.floor((i * parts) / count)));
}
