/** The audit trail: who saw or changed what, and whether every byte is still as it was written. */
import { get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { dateTime, number } from '../core/format.js';
import { problemText } from '../core/problem.js';
import { routeTo } from '../core/router.js';
import { knows, t } from '../i18n/i18n.js';

const SIZE = 100;

/** @param {HTMLElement} holder */
export async function open(holder) {
  const frame = h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('audit.records') });
  const pager = h('nav', { class: 'pager', 'aria-label': t('cases.pages') });
  const show = async (from) => {
    const { records } = await get(`/audit?from=${from}&size=${SIZE}`);
    put(frame, table(records));
    put(pager, button('previous', from > 1, () => show(Math.max(1, from - SIZE))), h('span', {}, t('audit.fromNumber', { from })), button('next', records.length === SIZE, () => show(from + SIZE)));
  };
  await show(1);
  put(holder, h('h1', {}, t('audit.title')), verification(), h('section', { class: 'card', 'aria-labelledby': 'records-title' },
    h('h2', { id: 'records-title' }, t('audit.records')), frame, pager));
  return { title: t('audit.title') };
}

function button(key, enabled, action) {
  return h('button', { type: 'button', class: 'small', disabled: !enabled, onclick: action }, t(`cases.${key}`));
}

function verification() {
  const result = h('p', { role: 'status', data: { test: 'verification' } }, t('audit.notVerified'));
  const verify = async () => {
    put(result, t('audit.verifying'));
    try {
      const { intact, records, firstBroken } = await get('/audit/verification');
      put(result, h('span', { class: `chip ${intact ? 'chip-good' : 'chip-bad'}` }, t(intact ? 'audit.intact' : 'audit.broken')), ' ',
        intact ? t('audit.checked', { records: number(records, 0) }) : t('audit.brokenAt', { number: firstBroken }));
    } catch (failure) {
      put(result, problemText(failure));
    }
  };
  return h('section', { class: 'card', 'aria-labelledby': 'verification-title' }, h('h2', { id: 'verification-title' }, t('audit.verification')),
    h('p', { class: 'faint' }, t('audit.what')), h('div', { class: 'form-buttons' }, h('button', { type: 'button', class: 'primary', onclick: verify, data: { test: 'verify' } }, t('audit.verify'))), result);
}

function table(records) {
  if (records.length === 0) {
    return h('p', { class: 'empty' }, t('audit.none'));
  }
  const heads = ['number', 'at', 'actor', 'action', 'case', 'hash'].map((key) => h('th', { scope: 'col' }, t(`audit.${key}`)));
  return h('table', { class: 'stacking', data: { test: 'audit-table' } }, h('caption', { class: 'unseen' }, t('audit.records')), h('thead', {}, h('tr', {}, heads)), h('tbody', {}, records.map(row)));
}

function row(record) {
  const cell = (key, ...content) => h('td', { data: { label: t(`audit.${key}`) } }, ...content);
  const key = `action.${record.action}`;
  return h('tr', {}, h('th', { scope: 'row' }, record.number), cell('at', dateTime(record.at)), cell('actor', short(record.actor)),
    cell('action', knows(key) ? t(key) : h('code', {}, record.action), record.detail ? h('span', { class: 'faint' }, ` ${record.detail}`) : undefined),
    cell('case', record.caseId ? h('a', { href: routeTo('case', record.caseId) }, short(record.caseId)) : '–'),
    cell('hash', h('code', { title: record.hash }, `${String(record.hash).slice(0, 16)}…`)));
}

function short(id) {
  return h('code', { title: id }, String(id ?? '–').slice(0, 8));
}
