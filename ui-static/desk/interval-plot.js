/** One indicator as a small picture: the interval as a line, the value as a dot, the target as a tick. */
import { s } from '../core/dom.js';

const WIDTH = 160;
const HEIGHT = 24;
const MARGIN = 8;

/** @param {import('./indicators.js').Indicator} one the same numbers stand in the table's cells */
export function intervalPlot(one) {
  const { low, high, value } = one;
  if (value === undefined || value === null) {
    return '–';
  }
  const target = typeof one.target === 'number' ? one.target : undefined;
  const x = scale([0, value, low ?? value, high ?? value, target ?? value]);
  return s('svg', { class: 'interval-plot', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'aria-hidden': 'true', focusable: 'false' },
    s('line', { class: 'plot-axis', x1: MARGIN, x2: WIDTH - MARGIN, y1: 12, y2: 12 }),
    s('line', { class: 'plot-interval', x1: x(low ?? value), x2: x(high ?? value), y1: 12, y2: 12 }),
    target === undefined ? undefined : s('line', { class: 'plot-target', x1: x(target), x2: x(target), y1: 3, y2: 21 }),
    s('circle', { class: 'plot-value', cx: x(value), cy: 12, r: 4 }));
}

/** A scale that holds all values. @param {number[]} values @returns {(value:number) => number} */
export function scale(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  return (value) => MARGIN + ((value - low) / span) * (WIDTH - 2 * MARGIN);
}
