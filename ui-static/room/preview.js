/** The whole CT in small, for the 3D view: one byte a voxel, and which of them are lung. */
import { fetchRaw } from '../core/api.js';
import { Problem } from '../core/problem.js';
import { lungsOf } from './lungs-mask.js';

/** @typedef {{size:[number, number, number], low:number, high:number, values:Uint8Array, lungs:Uint8Array, lungsFrom:'server'|'estimate'}} Preview */

/** @param {string} caseId @param {string} seriesId @returns {Promise<Preview>} */
export async function fetchPreview(caseId, seriesId) {
  const path = `/cases/${caseId}/series/${seriesId}`;
  const response = await fetchRaw(`${path}/preview`);
  const size = /** @type {[number, number, number]} */ (numbers(response, 'X-Preview-Size', [128, 128, 128]));
  const [low, high] = numbers(response, 'X-Preview-Window', [-1024, 600]);
  const values = new Uint8Array(await response.arrayBuffer());
  const lungs = await fetchLungs(path, values.length);
  return { size, low, high, values, lungs: lungs ?? lungsOf(values, size, low, high), lungsFrom: lungs ? 'server' : 'estimate' };
}

async function fetchLungs(path, length) {
  try {
    const mask = new Uint8Array(await (await fetchRaw(`${path}/lungs`)).arrayBuffer());
    return mask.length === length ? mask.map((value) => (value ? 255 : 0)) : undefined;
  } catch (failure) {
    if (failure instanceof Problem) {
      return undefined;
    }
    throw failure;
  }
}

function numbers(response, header, otherwise) {
  const text = response.headers.get(header);
  return text ? text.split(',').map(Number) : otherwise;
}
