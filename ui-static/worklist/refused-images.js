/** Series that never became a case, each with the rule that refused it. */
import { get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { dateTime } from '../core/format.js';
import { problemText } from '../core/problem.js';
import { sentence, t } from '../i18n/i18n.js';

/** @returns {HTMLElement} */
export function refusedImages() {
  const frame = h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('worklist.refused') });
  const details = h('details', { class: 'card', data: { test: 'refused-images' } }, h('summary', {}, h('h2', {}, t('worklist.refused'))), frame);
  details.addEventListener('toggle', () => details.open && show(frame));
  return details;
}

async function show(frame) {
  try {
    const { refusals } = await get('/refusals');
    put(frame, refusals.length ? table(refusals) : h('p', { class: 'empty' }, t('worklist.noRefused')));
  } catch (failure) {
    put(frame, h('p', { class: 'form-error', role: 'alert' }, problemText(failure)));
  }
}

function table(refusals) {
  const heads = ['when', 'what', 'rule', 'instances'].map((key) => h('th', { scope: 'col' }, t(`worklist.${key}`)));
  return h('table', { class: 'stacking' }, h('caption', { class: 'unseen' }, t('worklist.refused')), h('thead', {}, h('tr', {}, heads)), h('tbody', {}, refusals.map(row)));
}

function row(one) {
  const cell = (key, ...content) => h('td', { data: { label: t(`worklist.${key}`) } }, ...content);
  return h('tr', {}, cell('when', dateTime(one.at)), cell('what', sentence(one.sentence)),
    cell('rule', h('code', {}, one.ruleId), ' ', t('acquisition.value', { rule: one.table, value: one.value, bound: one.bound })), cell('instances', one.instances));
}
