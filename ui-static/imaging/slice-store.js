/** The slices of one series, fetched when wanted and ahead of being wanted. */
import { fetchRaw } from '../core/api.js';

const AT_ONCE = 4;

/** @typedef {import('./grid.js').Grid} Grid */

export class SliceStore {
  /**
   * @param {string} caseId
   * @param {string} seriesId
   * @param {Grid} grid
   * @param {(path:string, signal?:AbortSignal) => Promise<Response>} [fetchBytes]
   */
  constructor(caseId, seriesId, grid, fetchBytes = fetchRaw) {
    this.path = `/cases/${caseId}/series/${seriesId}`;
    this.grid = grid;
    this.fetchBytes = fetchBytes;
    /** @type {Map<number, Int16Array>} */
    this.slices = new Map();
    /** @type {Map<number, Promise<Int16Array>>} */
    this.underWay = new Map();
    this.queue = [];
    this.failed = 0;
    this.stop = new AbortController();
    /** @type {(index:number) => void} */
    this.onSlice = () => {};
  }

  /** A slice that is here already. @param {number} index @returns {Int16Array|undefined} */
  at(index) {
    return this.slices.get(index);
  }

  /** How many slices are here. */
  get loaded() {
    return this.slices.size;
  }

  /** Asks for a slice now and for all others in order of nearness. @param {number} index */
  want(index) {
    this.queue = nearestFirst(index, this.grid.slices).filter((k) => !this.slices.has(k) && !this.underWay.has(k));
    this.pump();
  }

  /** Nothing more is fetched; what is under way is dropped. */
  close() {
    this.queue = [];
    this.stop.abort();
  }

  pump() {
    while (this.underWay.size < AT_ONCE && this.queue.length > 0) {
      this.start(/** @type {number} */ (this.queue.shift()));
    }
  }

  start(index) {
    const load = this.load(index)
      .then((values) => this.keep(index, values))
      .catch(() => { this.failed += 1; })
      .finally(() => { this.underWay.delete(index); this.pump(); });
    this.underWay.set(index, load);
  }

  async load(index) {
    const response = await this.fetchBytes(`${this.path}/slices/${index}`, this.stop.signal);
    return decodeSlice(await response.arrayBuffer(), this.grid.columns * this.grid.rows);
  }

  keep(index, values) {
    this.slices.set(index, values);
    this.onSlice(index);
    return values;
  }
}

/**
 * Little-endian int16 values; refuses a slice of another length.
 * @param {ArrayBuffer} bytes
 * @param {number} voxels
 */
export function decodeSlice(bytes, voxels) {
  if (bytes.byteLength !== voxels * 2) {
    throw new RangeError(`a slice of ${voxels} voxels has ${voxels * 2} bytes, not ${bytes.byteLength}`);
  }
  return new Int16Array(bytes);
}

/** All indices, nearest to `index` first. @param {number} index @param {number} count @returns {number[]} */
export function nearestFirst(index, count) {
  return Array.from({ length: count }, (_, k) => k)
    .sort((a, b) => Math.abs(a - index) - Math.abs(b - index) || a - b);
}
