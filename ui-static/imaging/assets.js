/** What the server offers of a series, each part under the hash of its bytes, so that the browser keeps what it has. */
import { fetchRaw } from '../core/api.js';

/** @typedef {{hash:string, bytes:number}} Part */
/** @typedef {Part & {columns:number, rows:number, slices:number}} Small */
/** @typedef {Part & {first:number, slices:number}} Slab neighbouring slices, packed together */
/**
 * @typedef {object} Assets
 * @property {import('./grid.js').Grid} grid
 * @property {Part} thumbnail
 * @property {Small & {low:number, high:number}} preview
 * @property {Small} [lungs]
 * @property {Part & {slabs:Slab[]}} [volume] absent while the server is still packing it
 */
/** @typedef {(path:string, signal?:AbortSignal) => Promise<Response>} FetchBytes */

/** The series of a case, as far as its bytes go. */
export class SeriesSource {
  /** @param {string} caseId @param {string} seriesId @param {FetchBytes} [fetchBytes] */
  constructor(caseId, seriesId, fetchBytes = fetchRaw) {
    this.path = `/cases/${caseId}/series/${seriesId}/assets`;
    this.fetchBytes = fetchBytes;
  }

  /** What there is already; the volume may still be missing. @returns {Promise<Assets>} */
  async list() {
    return (await this.fetchBytes(this.path)).json();
  }

  /** Everything, once it is there. @param {AbortSignal} [signal] @returns {Promise<Assets>} */
  async whole(signal) {
    return (await this.fetchBytes(`${this.path}?whole=true`, signal)).json();
  }

  /**
   * A slab is asked for by its own name: of ranges of a large file browsers keep only some.
   * @param {Part} part
   * @param {AbortSignal} [signal]
   * @returns {Promise<ArrayBuffer>}
   */
  async bytes(part, signal) {
    const body = await (await this.fetchBytes(`${this.path}/${part.hash}`, signal)).arrayBuffer();
    if (body.byteLength !== part.bytes) {
      throw new RangeError(`${part.bytes} bytes of an asset, not ${body.byteLength}`);
    }
    return body;
  }
}
