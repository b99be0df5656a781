/** The slices of one series: fetched a slab at a time, nearest to what is looked at first, unpacked beside the page. */
import { SeriesSource } from './assets.js';
import { Rough } from './rough.js';
import { Unpacking } from './unpacking.js';

const AT_ONCE = 4;
const MOST_TRIES = 3;

/** @typedef {import('./assets.js').Slab} Slab @typedef {import('./assets.js').Assets} Assets */

export class SliceStore {
  /**
   * @param {SeriesSource} source
   * @param {Assets} assets
   * @param {Unpacking} [unpacking]
   */
  constructor(source, assets, unpacking = new Unpacking()) {
    this.source = source;
    this.assets = assets;
    this.grid = assets.grid;
    this.unpacking = unpacking;
    /** @type {Map<number, Int16Array>} */
    this.slices = new Map();
    /** @type {Set<Slab>} */
    this.underWay = new Set();
    /** @type {Map<Slab, number>} */
    this.failures = new Map();
    /** @type {Slab[]} */
    this.queue = [];
    this.wanted = 0;
    this.stop = new AbortController();
    /** What stands in for slices that are not here yet. @type {Rough|undefined} */
    this.rough = undefined;
    /** @type {(index:number) => void} */
    this.onSlice = () => {};
    /** @type {() => void} */
    this.onRough = () => {};
  }

  /** A slice that is here already, exact. @param {number} index @returns {Int16Array|undefined} */
  at(index) {
    return this.slices.get(index);
  }

  /** How many slices are here. */
  get loaded() {
    return this.slices.size;
  }

  /** How many slabs were given up. */
  get failed() {
    return [...this.failures.values()].filter((times) => times >= MOST_TRIES).length;
  }

  /** Asks for a slice now, then for the series in small, then for all others in order of nearness. @param {number} index */
  want(index) {
    this.wanted = index;
    if (this.assets.volume) {
      this.queue = nearestFirst(this.assets.volume.slabs, index).filter((slab) => this.isMissing(slab));
      this.pump();
    } else {
      this.awaitVolume();
    }
  }

  /** Soon after arrival the server has only the small volume; that is shown until the rest is packed. */
  async awaitVolume() {
    if (this.awaiting) {
      return;
    }
    this.awaiting = true;
    this.fetchRough();
    try {
      this.assets = await this.source.whole(this.stop.signal);
      this.want(this.wanted);
    } catch {
      this.awaiting = false; // asked again with the next slice that is wanted
    }
  }

  isMissing(slab) {
    return !this.slices.has(slab.first) && !this.underWay.has(slab) && (this.failures.get(slab) ?? 0) < MOST_TRIES;
  }

  /** Nothing more is fetched; what is under way is dropped. */
  close() {
    this.queue = [];
    this.closed = true;
    this.stop.abort();
    this.unpacking.close();
  }

  pump() {
    while (!this.closed && this.underWay.size < AT_ONCE && this.queue.length > 0) {
      this.start(/** @type {Slab} */ (this.queue.shift()));
      this.fetchRough();
    }
  }

  /** The small volume is asked for right after the first slab: then every view has something to show. */
  async fetchRough() {
    if (this.roughAsked) {
      return;
    }
    this.roughAsked = true;
    const { preview } = this.assets;
    try {
      const values = await this.unpacking.small(await this.source.bytes(preview, this.stop.signal), preview);
      this.rough = new Rough(this.grid, preview, values);
      this.onRough();
    } catch {
      // The exact slices come all the same.
    }
  }

  start(slab) {
    this.underWay.add(slab);
    this.load(slab)
      .catch(() => this.missed(slab))
      .finally(() => { this.underWay.delete(slab); this.pump(); });
  }

  /** Tried again after everything else, twice. */
  missed(slab) {
    const times = (this.failures.get(slab) ?? 0) + 1;
    this.failures.set(slab, times);
    if (times < MOST_TRIES) {
      this.queue.push(slab);
    }
  }

  async load(slab) {
    const packed = await this.source.bytes(slab, this.stop.signal);
    const { columns, rows } = this.grid;
    const values = await this.unpacking.slab(packed, { columns, rows, slices: slab.slices });
    for (let k = 0; k < slab.slices; k += 1) {
      this.slices.set(slab.first + k, values.subarray(k * columns * rows, (k + 1) * columns * rows));
    }
    for (let k = 0; k < slab.slices; k += 1) {
      this.onSlice(slab.first + k);
    }
  }
}

/** All slabs, the one that holds the slice first, then by distance from it. @param {Slab[]} slabs @param {number} index */
export function nearestFirst(slabs, index) {
  const away = ({ first, slices }) => Math.max(first - index, index - (first + slices - 1), 0);
  return [...slabs].sort((a, b) => away(a) - away(b) || a.first - b.first);
}
