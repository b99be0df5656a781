import { h } from '../core/dom.js';
import { percent, planText } from '../core/format.js';
import { t } from '../i18n/i18n.js';
import { modelOpinion } from './model-seat.js';

const COLUMNS = ['who', 'plan', 'probability', 'confidence'];

/**
 * The votes of one round, shown only after the reveal, each with its reason below; under them what the model's seat says,
 * which counts for nothing.
 * @param {string} caption
 * @param {any[]|undefined} votes
 * @param {(personId:string) => string} nameOf
 * @param {import('./model-seat.js').ModelRead} [modelRead]
 */
export function votesTable(caption, votes, nameOf, modelRead) {
  if (!votes?.length) {
    return undefined;
  }
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': caption }, h('table', { class: 'stacking votes', data: { test: 'votes' } },
    h('caption', {}, caption), h('thead', {}, h('tr', {}, COLUMNS.map((key) => h('th', { scope: 'col' }, t(`vote.${key}`))))),
    votes.map((vote) => voteOf(vote, nameOf)), modelVote(modelRead)));
}

function voteOf(vote, nameOf) {
  return group('vote', [whoOf(vote, nameOf), planText(vote.plan, vote.intervalMonths), percent(vote.probability), vote.confidence === undefined ? '–' : `${vote.confidence}/5`], vote.reason);
}

function modelVote(modelRead) {
  const opinion = modelOpinion(modelRead);
  return opinion && group('not-counting', [[t('seat.MODEL'), ' ', h('span', { class: 'chip' }, t('seat.model.noVote'))], '–', percent(opinion.probability), '–'], opinion.text);
}

/** A vote and its reason belong together. */
function group(kind, [who, ...values], reason) {
  return h('tbody', { class: kind, data: { test: kind } },
    h('tr', {}, h('th', { scope: 'row' }, who), values.map((value, i) => h('td', { data: { label: t(`vote.${COLUMNS[i + 1]}`) } }, value))),
    reason ? h('tr', {}, h('td', { class: 'vote-reason', colspan: COLUMNS.length }, h('span', { class: 'faint' }, t('vote.reason'), ': '), reason)) : undefined);
}

function whoOf(vote, nameOf) {
  return vote.displayName ?? nameOf(vote.personId ?? vote.by ?? '');
}
