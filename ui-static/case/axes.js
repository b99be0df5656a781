/**
 * Calipers of one finding: a long and a short axis drawn on the images, their mean, and what is wrong with the pair. The mean
 * of both axes, in one decimal, is what the guidelines call the diameter.
 * @typedef {[number, number, number]} Triple
 * @typedef {{fromMm:Triple, toMm:Triple, lengthMm:number}} Axis
 * @typedef {{long?:Axis, short?:Axis}} Axes
 */
import { dot, minus } from '../imaging/grid.js';
import { t } from '../i18n/i18n.js';

const SQUARE_WITHIN_DEGREES = 10;
const SAME_PLANE_WITHIN_MM = 1;

/** Mean diameter to one decimal; undefined until both axes are known. @param {number|undefined} longMm @param {number|undefined} shortMm */
export function meanMm(longMm, shortMm) {
  return longMm > 0 && shortMm > 0 ? Math.round((longMm + shortMm) * 5) / 10 : undefined;
}

/** The angle between two axes, 0 to 90 degrees. @param {Axis} a @param {Axis} b */
export function angleBetween(a, b) {
  const [u, v] = [minus(a.toMm, a.fromMm), minus(b.toMm, b.fromMm)];
  const cosine = Math.abs(dot(u, v)) / (Math.hypot(...u) * Math.hypot(...v));
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
}

/** How far the middle of the short axis lies from the plane in which the long one was drawn, along x, y or z. @param {Axis} a @param {Axis} b */
function apartMm(a, b) {
  const flat = [0, 1, 2].filter((i) => [a, b].every(({ fromMm, toMm }) => Math.abs(fromMm[i] - toMm[i]) < SAME_PLANE_WITHIN_MM));
  return flat.length === 0 ? Infinity : Math.min(...flat.map((i) => Math.abs(a.fromMm[i] - b.fromMm[i])));
}

/** What a reader should know of the pair; empty when all is well. @param {Axes|undefined} axes */
export function axesComplaint(axes) {
  if (!axes?.long || !axes.short) {
    return '';
  }
  if (apartMm(axes.long, axes.short) >= SAME_PLANE_WITHIN_MM) {
    return t('viewer.otherSlice');
  }
  const degrees = Math.round(angleBetween(axes.long, axes.short));
  return 90 - degrees > SQUARE_WITHIN_DEGREES ? t('viewer.notSquare', { degrees }) : '';
}
