/** Indicators as a table: value, interval, count, target and what to make of it. */
import { h } from '../core/dom.js';
import { number, percent } from '../core/format.js';
import { knows, sentence, t } from '../i18n/i18n.js';
import { intervalPlot } from './interval-plot.js';

/** @typedef {{id:string, name:{en:string, zh:string}, value?:number, unit:string, n:number, low?:number, high?:number, target?:any, flag:string}} Indicator */

/** @param {Indicator[]} indicators */
export function indicatorTable(indicators) {
  if (indicators.length === 0) {
    return h('p', { class: 'empty' }, t('desk.none'));
  }
  const heads = ['indicator', 'value', 'interval', 'picture', 'n', 'target', 'flag'].map((key) => h('th', { scope: 'col' }, t(`desk.${key}`)));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('desk.indicators') }, h('table', { class: 'stacking', data: { test: 'indicators' } },
    h('caption', { class: 'unseen' }, t('desk.indicators')), h('thead', {}, h('tr', {}, heads)), h('tbody', {}, indicators.map(row))));
}

/** @param {Indicator} one */
function row(one) {
  const cell = (key, ...content) => h('td', { data: { label: t(`desk.${key}`) } }, ...content);
  return h('tr', { data: { test: `indicator-${one.id}` } }, h('th', { scope: 'row' }, sentence(one.name)), cell('value', valueText(one, one.value)),
    cell('interval', one.low === undefined || one.low === null ? '–' : `${valueText(one, one.low)} – ${valueText(one, one.high)}`),
    cell('picture', intervalPlot(one)), cell('n', number(one.n, 0)), cell('target', targetText(one)),
    cell('flag', h('span', { class: `chip flag-${String(one.flag).toLowerCase()}` }, flagText(one.flag))));
}

function valueText({ unit }, value) {
  if (value === undefined || value === null) {
    return '–';
  }
  if (isShare(unit)) {
    return percent(value);
  }
  const key = `unit.${unit}`;
  return `${number(value, 2)} ${knows(key) ? t(key) : unit ?? ''}`.trim();
}

/** Units that say a value is a part of one. @param {string} unit */
export function isShare(unit) {
  return ['share', 'ratio', 'proportion', 'fraction'].includes(String(unit).toLowerCase());
}

function targetText(one) {
  return typeof one.target === 'number' ? valueText(one, one.target) : one.target ?? '–';
}

function flagText(flag) {
  const key = `flag.${String(flag).toLowerCase()}`;
  return knows(key) ? t(key) : flag ?? '–';
}
