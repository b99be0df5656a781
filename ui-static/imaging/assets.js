/** What the server offers of a series, each part under the hash of its bytes, so that the browser keeps what it has. */
import { fetchRaw } from '../core/api.js';

/** @typedef {{hash:string, bytes:number}} Part */
/** @typedef {Part & {columns:number, rows:number, slices:number}} Small */
/** @typedef {{first:number, slices:number, offset:number, bytes:number}} SlabPlace */
/**
 * @typedef {object} Assets
 * @property {import('./grid.js').Grid} grid
 * @property {Part} thumbnail
 * @property {Small & {low:number, high:number}} preview
 * @property {Small} [lungs]
 * @property {Part & {slabs:SlabPlace[]}} [volume] absent while the server is still packing it
 */
/** @typedef {(path:string, signal?:AbortSignal, range?:{from:number, to:number}) => Promise<Response>} FetchBytes */

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
   * @param {Part} part
   * @param {AbortSignal} [signal]
   * @param {SlabPlace} [place] only these bytes of it
   * @returns {Promise<ArrayBuffer>}
   */
  async bytes(part, signal, place) {
    const range = place && { from: place.offset, to: place.offset + place.bytes - 1 };
    const body = await (await this.fetchBytes(`${this.path}/${part.hash}`, signal, range)).arrayBuffer();
    const wanted = place?.bytes ?? part.bytes;
    if (body.byteLength !== wanted) {
      throw new RangeError(`${wanted} bytes of an asset, not ${body.byteLength}`);
    }
    return body;
  }
}
