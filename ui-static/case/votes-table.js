import { h } from '../core/dom.js';
import { percent, planText } from '../core/format.js';
import { t } from '../i18n/i18n.js';
import { modelOpinion } from './model-seat.js';

/**
 * The votes of one round, shown only after the reveal; under them what the model's seat says, which counts for nothing.
 * @param {string} caption
 * @param {any[]|undefined} votes
 * @param {(personId:string) => string} nameOf
 * @param {import('./model-seat.js').ModelRead} [modelRead]
 */
export function votesTable(caption, votes, nameOf, modelRead) {
  if (!votes?.length) {
    return undefined;
  }
  const heads = ['who', 'plan', 'probability', 'confidence', 'reason'].map((key) => h('th', { scope: 'col' }, t(`vote.${key}`)));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': caption }, h('table', { class: 'stacking votes', data: { test: 'votes' } },
    h('caption', {}, caption), h('thead', {}, h('tr', {}, heads)),
    h('tbody', {}, votes.map((vote) => voteRow(vote, nameOf)), modelRow(modelRead))));
}

function voteRow(vote, nameOf) {
  return row('', whoOf(vote, nameOf), planText(vote.plan, vote.intervalMonths), percent(vote.probability), vote.confidence === undefined ? '–' : `${vote.confidence}/5`, vote.reason ?? '–');
}

function modelRow(modelRead) {
  const opinion = modelOpinion(modelRead);
  return opinion && row('not-counting', [t('seat.MODEL'), ' ', h('span', { class: 'chip' }, t('seat.model.noVote'))], '–', percent(opinion.probability), '–', opinion.text);
}

function row(kind, who, ...values) {
  const keys = ['plan', 'probability', 'confidence', 'reason'];
  return h('tr', { class: kind || undefined, data: { test: kind || 'vote' } }, h('th', { scope: 'row' }, who), values.map((value, i) => h('td', { data: { label: t(`vote.${keys[i]}`) } }, value)));
}

function whoOf(vote, nameOf) {
  return vote.displayName ?? nameOf(vote.personId ?? vote.by ?? '');
}
