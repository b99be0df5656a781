/** The axial slice through a nodule with the map of where the networks look laid over it. */
import { h, put } from '../core/dom.js';
import { number } from '../core/format.js';
import { SeriesSource } from '../imaging/assets.js';
import { toVoxel } from '../imaging/grid.js';
import { sliceThrough } from '../imaging/one-slice.js';
import { grey, PRESETS } from '../imaging/windowing.js';
import { t } from '../i18n/i18n.js';
import { signed } from './shares-table.js';

const SIDE = 352;
/** Plain slice left around the map. */
const MARGIN_MM = 3;
const FOR = [255, 140, 40];
const AGAINST = [70, 150, 255];
/** Weaker maps are drawn as weak, not stretched to full colour. */
const LEAST_REACH = 0.1;

/** @typedef {{columns:number, rows:number, cellMm:number, patchMm:number, firstMm:[number, number, number], lungHu:number, logOdds:number[]}} Places */

/** The strongest place of a map, in millimetres from its middle: x to the left, y to the back. @param {Places} map */
export function strongest(map) {
  const index = map.logOdds.reduce((best, value, i) => (Math.abs(value) > Math.abs(map.logOdds[best]) ? i : best), 0);
  const from = (at, count) => (at - (count - 1) / 2) * map.cellMm;
  return { value: map.logOdds[index], xMm: from(index % map.columns, map.columns), yMm: from(Math.floor(index / map.columns), map.rows) };
}

/** Value of the cell under a place, 0 outside. @param {Places} map @param {number} xMm @param {number} yMm in the patient */
export function cellAt(map, xMm, yMm) {
  const column = Math.round((xMm - map.firstMm[0]) / map.cellMm);
  const row = Math.round((yMm - map.firstMm[1]) / map.cellMm);
  return column >= 0 && row >= 0 && column < map.columns && row < map.rows ? map.logOdds[row * map.columns + column] : 0;
}

/** @param {string} caseId @param {import('./types.js').Series|undefined} series @param {any} nodule explained, with its label */
export function occlusionFigure(caseId, series, nodule) {
  const map = nodule.occlusion;
  const reach = Math.max(LEAST_REACH, ...map.logOdds.map(Math.abs));
  const canvas = h('canvas', { width: SIDE, height: SIDE, role: 'img', 'aria-label': labelOf(map, nodule.label), data: { test: 'occlusion' } });
  const state = h('p', { class: 'faint', role: 'status' });
  const box = h('input', { type: 'checkbox', checked: true, data: { test: 'occlusion-on' } });
  let slice;
  const redraw = () => slice && paint(canvas, slice, map, box.checked ? reach : 0);
  box.addEventListener('change', redraw);
  sliceThrough(new SeriesSource(caseId, series?.id ?? ''), map.firstMm).then((found) => { slice = found; redraw(); }, () => put(state, t('why.noSlice')));
  return h('section', { data: { test: 'why-map' } }, h('h4', {}, t('why.map')),
    h('p', { class: 'faint' }, t('why.mapLead', { patch: number(map.patchMm, 1), hu: number(map.lungHu, 0) })),
    h('figure', { class: 'occlusion' }, canvas, h('figcaption', {}, h('label', { class: 'inline' }, box, ' ', t('why.overlay')), scale(reach), state)));
}

function labelOf(map, label) {
  const { value, xMm, yMm } = strongest(map);
  return t('why.mapLabel', {
    nodule: label, most: signed(value), x: number(Math.abs(xMm), 0), y: number(Math.abs(yMm), 0), side: t(xMm < 0 ? 'why.right' : 'why.left'), depth: t(yMm < 0 ? 'why.front' : 'why.back'),
  });
}

function scale(reach) {
  return h('div', { class: 'map-scale' }, h('span', {}, `${signed(-reach)} ${t('why.against')}`), h('span', { class: 'map-ramp', 'aria-hidden': 'true' }), h('span', {}, `${signed(reach)} ${t('why.speaks')}`), h('span', { class: 'faint' }, t('why.scale')));
}

/** Axial as readers see it: the patient's right on the left, the front above. @param {number} reach 0 leaves the map away */
function paint(canvas, { grid, hu }, map, reach) {
  const context = canvas.getContext('2d');
  const image = context.createImageData(SIDE, SIDE);
  const edge = map.columns * map.cellMm + 2 * MARGIN_MM;
  const [x0, y0] = [0, 1].map((i) => map.firstMm[i] - map.cellMm / 2 - MARGIN_MM);
  const at = (x, y) => toVoxel(grid, [x, y, map.firstMm[2]]);
  const origin = at(x0, y0);
  const [across, down] = [at(x0 + 1, y0), at(x0, y0 + 1)].map((one) => one.map((value, k) => value - origin[k]));
  for (let i = 0; i < SIDE * SIDE; i += 1) {
    const x = ((i % SIDE) + 0.5) * (edge / SIDE);
    const y = (Math.floor(i / SIDE) + 0.5) * (edge / SIDE);
    const column = origin[0] + x * across[0] + y * down[0];
    const row = origin[1] + x * across[1] + y * down[1];
    const inside = column >= 0 && row >= 0 && column <= grid.columns - 1 && row <= grid.rows - 1;
    const level = inside ? grey(between(hu, grid, column, row), PRESETS.lung) : 0;
    tint(image.data, 4 * i, level, reach > 0 ? cellAt(map, x0 + x, y0 + y) / reach : 0);
  }
  context.putImageData(image, 0, 0);
  marks(context, SIDE / edge);
}

/** Mean of the four voxels around, by nearness. */
function between(hu, grid, column, row) {
  const left = Math.min(grid.columns - 2, Math.max(0, Math.floor(column)));
  const top = Math.min(grid.rows - 2, Math.max(0, Math.floor(row)));
  const [x, y] = [column - left, row - top].map((share) => Math.min(1, Math.max(0, share)));
  const at = (c, r) => hu[(top + r) * grid.columns + left + c];
  return (at(0, 0) * (1 - x) + at(1, 0) * x) * (1 - y) + (at(0, 1) * (1 - x) + at(1, 1) * x) * y;
}

/** Grey mixed with the colour of its sign. @param {Uint8ClampedArray} pixels @param {number} share -1 to 1 */
function tint(pixels, start, level, share) {
  const colour = share < 0 ? AGAINST : FOR;
  const strength = 0.65 * Math.min(1, Math.abs(share));
  for (let part = 0; part < 3; part += 1) {
    pixels[start + part] = level * (1 - strength) + colour[part] * strength;
  }
  pixels[start + 3] = 255;
}

function marks(context, pixelsPerMm) {
  context.font = 'bold 15px sans-serif';
  context.lineWidth = 3;
  context.strokeStyle = 'rgba(0, 0, 0, 0.75)';
  context.fillStyle = '#e6edf3';
  [['R', 6, SIDE / 2], ['L', SIDE - 16, SIDE / 2], ['10 mm', 10, SIDE - 16]].forEach(([text, x, y]) => { context.strokeText(text, x, y); context.fillText(text, x, y); });
  context.strokeRect(10, SIDE - 10, 10 * pixelsPerMm, 3);
  context.fillRect(10, SIDE - 10, 10 * pixelsPerMm, 3);
}
