/** The list of cases with state and step, filtered and paged. */
import { get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { dateTime } from '../core/format.js';
import { problemText } from '../core/problem.js';
import { routeTo } from '../core/router.js';
import { t } from '../i18n/i18n.js';

const STATES = ['OPENED', 'ASSESSING', 'AWAITING_PANEL', 'DECIDED', 'CLOSED', 'CANCELLED'];
const SIZE = 20;

/** @returns {{element:HTMLElement, refresh:() => Promise<void>}} */
export function caseList() {
  const frame = h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('cases.title'), data: { test: 'cases' } });
  const pager = h('nav', { class: 'pager', 'aria-label': t('cases.pages') });
  const filter = h('select', { id: 'case-state', data: { test: 'case-state' } }, h('option', { value: '' }, t('cases.all')),
    STATES.map((state) => h('option', { value: state }, t(`state.${state}`))));
  let page = 0;
  const refresh = async () => {
    try {
      const { cases, total } = await get(`/cases?${query(filter.value, page)}`);
      put(frame, table(cases));
      put(pager, pages(page, total, (chosen) => { page = chosen; return refresh(); }));
    } catch (failure) {
      put(frame, h('p', { class: 'form-error', role: 'alert' }, problemText(failure)));
    }
  };
  filter.addEventListener('change', () => { page = 0; refresh(); });
  const element = h('section', { class: 'card', 'aria-labelledby': 'cases-title' },
    h('div', { class: 'card-head' }, h('h2', { id: 'cases-title' }, t('cases.title')),
      h('label', { for: 'case-state' }, t('cases.state'), ' ', filter)), frame, pager);
  return { element, refresh };
}

function query(state, page) {
  const parameters = new URLSearchParams({ page: String(page), size: String(SIZE) });
  if (state) {
    parameters.set('state', state);
  }
  return parameters;
}

function table(cases) {
  if (cases.length === 0) {
    return h('p', { class: 'empty' }, t('cases.none'));
  }
  const heads = ['case', 'patient', 'step', 'state', 'opened'].map((key) => h('th', { scope: 'col' }, t(`cases.${key}`)));
  return h('table', { class: 'stacking' }, h('caption', { class: 'unseen' }, t('cases.title')),
    h('thead', {}, h('tr', {}, heads)), h('tbody', {}, cases.map(row)));
}

function row(item) {
  const cell = (key, ...content) => h('td', { data: { label: t(`cases.${key}`) } }, ...content);
  return h('tr', { data: { test: 'case-row', case: item.id } },
    h('th', { scope: 'row' }, h('a', { href: routeTo('case', item.id), data: { test: 'open-case' } }, item.label)),
    cell('patient', patient(item.patient)), cell('step', t(`step.${item.step}`)),
    cell('state', h('span', { class: `chip state-${item.state}` }, t(`state.${item.state}`))), cell('opened', dateTime(item.openedAt)));
}

function patient(one) {
  return one ? [one.name || t('cases.unnamed'), one.sex && t(`sex.${one.sex}`), one.age && t('cases.age', { age: one.age })].filter(Boolean).join(' · ') : '–';
}

function pages(page, total, turnTo) {
  const last = Math.max(0, Math.ceil(total / SIZE) - 1);
  const button = (key, target, enabled) => h('button', { type: 'button', class: 'small', disabled: !enabled, onclick: () => turnTo(target) }, t(`cases.${key}`));
  return last === 0 ? undefined : [button('previous', page - 1, page > 0), h('span', {}, ` ${page + 1} / ${last + 1} `), button('next', page + 1, page < last)];
}
