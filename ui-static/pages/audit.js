/** The audit trail: who saw or changed what, and whether every byte is still as it was written. */
import { get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { form } from '../core/form.js';
import { dateTime, number } from '../core/format.js';
import { problemText } from '../core/problem.js';
import { routeTo } from '../core/router.js';
import { family, knows, t } from '../i18n/i18n.js';

const SIZE = 100;

/** @param {HTMLElement} holder */
export async function open(holder) {
  const frame = h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('audit.records') });
  const pager = h('nav', { class: 'pager', 'aria-label': t('cases.pages') });
  /** @type {Record<string, string>} */
  let wanted = {};
  /** @param {number[]} pages the `before` of every page so far; none for the newest records */
  const show = async (pages) => {
    const before = pages.at(-1);
    const { records } = await get(`/audit?${new URLSearchParams({ ...wanted, size: String(SIZE), ...(before ? { before: String(before) } : {}) })}`);
    put(frame, table(records));
    put(pager, button('newer', pages.length > 0, () => show(pages.slice(0, -1))),
      button('older', records.length === SIZE, () => show([...pages, records.at(-1).number])));
  };
  await show([]);
  put(holder, h('h1', {}, t('audit.title')), verification(), h('section', { class: 'card', 'aria-labelledby': 'records-title' },
    h('h2', { id: 'records-title' }, t('audit.records')), search((values) => { wanted = values; return show([]); }), frame, pager));
  return { title: t('audit.title') };
}

/** @param {(wanted:Record<string, string>) => Promise<void>} find */
function search(find) {
  return form({
    name: 'audit-search', label: t('audit.search'), submit: t('audit.find'), done: t('audit.found'),
    fields: [
      { name: 'person', label: t('audit.person'), kind: 'text', hint: t('audit.personHint') },
      { name: 'case', label: t('audit.caseNumber'), kind: 'text' },
      { name: 'action', label: t('audit.action'), kind: 'select', options: actions() },
    ],
    send: (values) => find(Object.fromEntries(Object.entries(values).filter(([, value]) => value).map(([key, value]) => [key, String(value).trim()]))),
  });
}

function actions() {
  return family('action').map((value) => ({ value, label: t(`action.${value}`) })).sort((one, other) => one.label.localeCompare(other.label));
}

function button(key, enabled, action) {
  return h('button', { type: 'button', class: 'small', disabled: !enabled, onclick: action }, t(`audit.${key}`));
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
  return h('tr', {}, h('th', { scope: 'row' }, record.number), cell('at', dateTime(record.at)), cell('actor', record.actorName || t('audit.server')),
    cell('action', knows(key) ? t(key) : h('code', {}, record.action), record.detail ? h('span', { class: 'faint' }, ` ${record.detail}`) : undefined),
    cell('case', record.caseId ? h('a', { href: routeTo('case', record.caseId) }, short(record.caseId)) : '–'),
    cell('hash', h('code', { title: record.hash }, `${String(record.hash).slice(0, 16)}…`)));
}

function short(id) {
  return h('code', { title: id }, String(id ?? '–').slice(0, 8));
}
