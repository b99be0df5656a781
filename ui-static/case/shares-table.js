/** What a risk is made of: base, networks, the measurements that add most, and the rest, each with a bar that has a sign. */
import { h } from '../core/dom.js';
import { percent } from '../core/format.js';
import { t } from '../i18n/i18n.js';

const SHOWN = 8;

/** @typedef {{name:string, value?:number, deviations?:number, logOdds:number}} Feature what was measured is absent where a rule forbids it */

/** The features that add most either way, and what all others add together. @param {Feature[]} features @param {number} count */
export function leading(features, count) {
  const sorted = [...features].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  const others = sorted.slice(count);
  return { first: sorted.slice(0, count), others: others.length, rest: others.reduce((sum, { logOdds }) => sum + logOdds, 0) };
}

/** @param {any} nodule an explained nodule with its label */
export function sharesTable(nodule) {
  const { first, others, rest } = leading(nodule.features, SHOWN);
  const rows = [
    { text: t('why.base'), logOdds: nodule.base }, { text: t('why.networks'), logOdds: nodule.networks, strong: true },
    ...first.map(featureRow), others > 0 && { text: t('why.rest', { count: others }), logOdds: rest },
  ].filter(Boolean);
  const reach = Math.max(...rows.map(({ logOdds }) => Math.abs(logOdds)), 0.1);
  return h('section', { data: { test: 'why-shares' } }, h('p', {}, t('why.lead', { p: percent(nodule.risk), sum: signed(nodule.logOdds) }), ' ', h('span', { class: 'faint' }, t('why.leadZero'))),
    table(t('why.table', { nodule: nodule.label }), rows, reach, nodule.logOdds),
    h('details', {}, h('summary', {}, t('why.all', { count: nodule.features.length })), table(t('why.all', { count: nodule.features.length }), leading(nodule.features, Infinity).first.map(featureRow), reach)));
}

function featureRow({ name, deviations, logOdds }) {
  return { text: t(`feature.${name}`), measured: deviations === undefined ? t('why.forbidden') : t('why.deviations', { value: signed(deviations, 1) }), logOdds };
}

function table(caption, rows, reach, total) {
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': caption }, h('table', { class: 'compact stacking shares' }, h('caption', { class: 'unseen' }, caption),
    h('thead', {}, h('tr', {}, ['what', 'measured', 'adds'].map((key) => h('th', { scope: 'col' }, t(`why.${key}`))))),
    h('tbody', {}, rows.map((row) => h('tr', {}, h('th', { scope: 'row' }, row.strong ? h('strong', {}, row.text) : row.text), h('td', { class: 'unbroken', data: { label: t('why.measured') } }, row.measured ?? ''), h('td', { data: { label: t('why.adds') } }, bar(row.logOdds, reach))))),
    total !== undefined && h('tfoot', {}, h('tr', {}, h('th', { scope: 'row' }, t('why.total')), h('td', {}), h('td', { data: { label: t('why.adds') } }, h('span', { class: 'share' }, h('span', {}), h('span', { class: 'share-number' }, signed(total))))))));
}

function bar(logOdds, reach) {
  const width = `${(50 * Math.min(1, Math.abs(logOdds) / reach)).toFixed(1)}%`;
  return h('span', { class: 'share' }, h('span', { class: `share-bar ${logOdds < 0 ? 'share-against' : 'share-for'}`, 'aria-hidden': 'true', vars: { '--width': width } }), h('span', { class: 'share-number' }, signed(logOdds)));
}

/** The networks' share and the three measurements that add most, as one line of text. @param {any} nodule an explained nodule @param {string} label */
export function reasonsText(nodule, label) {
  const parts = leading(nodule.features, 3).first.map(({ name, logOdds }) => `${t(`feature.${name}`)} ${signed(logOdds)}`);
  return t('why.board', { nodule: label, parts: [`${t('why.networksShort')} ${signed(nodule.networks)}`, ...parts].join(', ') });
}

/** With its sign, and a true minus. @param {number} value @param {number} [digits] */
export function signed(value, digits = 2) {
  const rounded = Number(value.toFixed(digits));
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded).toFixed(digits)}`;
}
