import { h } from '../core/dom.js';
import { percent, planText } from '../core/format.js';
import { t } from '../i18n/i18n.js';

/**
 * The votes of one round, shown only after the reveal.
 * @param {string} caption
 * @param {any[]|undefined} votes
 * @param {(personId:string) => string} nameOf
 */
export function votesTable(caption, votes, nameOf) {
  if (!votes?.length) {
    return undefined;
  }
  const heads = ['who', 'plan', 'probability', 'confidence', 'reason'].map((key) => h('th', { scope: 'col' }, t(`vote.${key}`)));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': caption }, h('table', { data: { test: 'votes' } },
    h('caption', {}, caption), h('thead', {}, h('tr', {}, heads)),
    h('tbody', {}, votes.map((vote) => h('tr', {}, h('th', { scope: 'row' }, whoOf(vote, nameOf)), h('td', {}, planText(vote.plan, vote.intervalMonths)),
      h('td', {}, percent(vote.probability)), h('td', {}, vote.confidence === undefined ? '–' : `${vote.confidence}/5`), h('td', {}, vote.reason ?? '–'))))));
}

function whoOf(vote, nameOf) {
  return vote.displayName ?? nameOf(vote.personId ?? vote.by ?? '');
}
