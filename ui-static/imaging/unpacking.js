/** Has slabs unpacked by workers, where there are workers. */
import { decodeSlab, decodeSmall } from './slab-codec.js';

const MOST_WORKERS = 3;

/** @typedef {{columns:number, rows:number, slices:number}} Size */

export class Unpacking {
  constructor() {
    this.workers = typeof Worker === 'undefined' ? [] : this.start(Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1)));
    /** @type {Map<number, {resolve:(values:any) => void, reject:(failure:Error) => void}>} */
    this.waiting = new Map();
    this.asked = 0;
  }

  start(count) {
    return Array.from({ length: count }, () => {
      const worker = new Worker(new URL('./slab-worker.js', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }) => this.answered(data));
      worker.addEventListener('error', () => this.broken());
      return worker;
    });
  }

  /** @param {ArrayBuffer} packed given away @param {Size} size @returns {Promise<Int16Array>} */
  slab(packed, size) {
    return this.workers.length > 0 ? this.send('slab', packed, size) : decodeSlab(packed, size);
  }

  /** @param {ArrayBuffer} packed given away @param {Size} size @returns {Promise<Uint8Array>} */
  small(packed, size) {
    return this.workers.length > 0 ? this.send('small', packed, size) : decodeSmall(packed, size);
  }

  close() {
    this.workers.forEach((worker) => worker.terminate());
    this.workers = [];
    this.waiting.forEach(({ reject }) => reject(new DOMException('closed', 'AbortError')));
    this.waiting.clear();
  }

  send(kind, packed, size) {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.workers[id % this.workers.length].postMessage({ id, kind, packed, size }, [packed]);
    });
  }

  answered({ id, values, failure }) {
    const asker = this.waiting.get(id);
    this.waiting.delete(id);
    failure === undefined ? asker?.resolve(values) : asker?.reject(new Error(failure));
  }

  /** Workers that cannot start answer nobody: from now on the page unpacks by itself. */
  broken() {
    this.workers.forEach((worker) => worker.terminate());
    this.workers = [];
    this.waiting.forEach(({ reject }) => reject(new Error('a worker cannot start')));
    this.waiting.clear();
  }
}
