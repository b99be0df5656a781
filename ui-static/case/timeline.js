/** Everything that happened to a case, in order, with the rules and the model that had a part in it. */
import { get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { dateTime, planText } from '../core/format.js';
import { nameOf } from '../core/people.js';
import { problemText } from '../core/problem.js';
import { sentence, t } from '../i18n/i18n.js';

/** @param {import('./case-model.js').CaseModel} model */
export function timeline(model) {
  const list = h('ol', { class: 'timeline', data: { test: 'timeline' } });
  const refresh = async () => {
    try {
      const { entries } = await get(`/cases/${model.id}/timeline`);
      put(list, entries.map(entry));
    } catch (failure) {
      put(list, h('li', {}, problemText(failure)));
    }
  };
  const details = h('details', { class: 'card', data: { test: 'timeline-card' } }, h('summary', {}, h('h2', {}, t('timeline.title'))), list);
  details.addEventListener('toggle', () => details.open && refresh());
  model.onChange(() => details.open && refresh());
  return details;
}

/** @param {any} one */
export function entry(one) {
  return h('li', {}, h('time', { datetime: one.at }, dateTime(one.at)), ' ',
    h('span', {}, sentence(one.summary) || one.kind), one.actor ? h('span', { class: 'faint' }, ` · ${nameOf(one.actor)}`) : undefined,
    [one.vote ?? []].flat().map((vote) => h('p', { class: 'faint' }, voteText(vote))), rules(one.rules),
    one.modelWeights ? h('p', { class: 'faint' }, t('timeline.weights'), ' ', h('code', {}, one.modelWeights)) : undefined);
}

function voteText(vote) {
  return typeof vote === 'string' ? vote : [vote.by && nameOf(vote.by), vote.round && t(`vote.round${vote.round}`), planText(vote.plan, vote.intervalMonths), vote.reason].filter(Boolean).join(' · ');
}

function rules(list) {
  return list?.length ? h('p', { class: 'faint' }, list.map((rule) => [h('code', { title: `${rule.table} ${rule.version}` }, rule.ruleId), ' '])) : undefined;
}
