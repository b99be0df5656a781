/** The panel: who sits in it, whether it may decide, how it votes. */
import { get } from '../core/api.js';
import { confirmed } from '../core/confirm.js';
import { h, put } from '../core/dom.js';
import { percent, planText } from '../core/format.js';
import { form } from '../core/form.js';
import { nameOf } from '../core/people.js';
import { problemText } from '../core/problem.js';
import { routeTo } from '../core/router.js';
import { me } from '../core/session.js';
import { warn } from '../core/announce.js';
import { t } from '../i18n/i18n.js';
import { rulingItem } from './ruling.js';
import { voteForm } from './vote-form.js';
import { votesTable } from './votes-table.js';

/** @typedef {import('./case-model.js').CaseModel} CaseModel */

/** @param {CaseModel} model */
export function panelView(model) {
  const { panel } = model.data;
  if (!panel) {
    return model.task('CONVENE') ? convening(model) : h('p', { class: 'empty' }, t('panel.none'));
  }
  return h('section', { data: { test: 'panel' } }, h('h3', {}, t('panel.title')),
    h('p', {}, h('span', { class: 'chip' }, t(`phase.${panel.phase}`)), ' ',
      h('a', { class: 'button primary', href: routeTo('room', model.id), data: { test: 'enter-room' } }, t('panel.enterRoom')), ' ',
      panel.phase === 'CONCLUDED' ? h('a', { class: 'button', href: routeTo('replay', model.id), data: { test: 'replay' } }, t('panel.replay')) : undefined),
    memberTable(panel.members), quorum(panel.quorum),
    votesTable(t('vote.round1'), panel.votes?.first, nameIn(panel), model.data.modelRead), votesTable(t('vote.round2'), panel.votes?.second, nameIn(panel), model.data.modelRead),
    consensus(panel.consensus), ownVote(model), chairing(model));
}

/** @param {any} panel @returns {(id:string) => string} */
export function nameIn(panel) {
  return (id) => panel.members.find((member) => member.personId === id)?.displayName ?? (id === 'model' ? t('seat.MODEL') : nameOf(id));
}

const MEMBER = ['member', 'seat', 'specialty', 'present', 'first', 'second'];

/** @param {import('./types.js').Member[]} members */
function memberTable(members) {
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('panel.members') }, h('table', { class: 'stacking' },
    h('caption', { class: 'unseen' }, t('panel.members')), h('thead', {}, h('tr', {}, MEMBER.map((key) => h('th', { scope: 'col' }, t(`panel.${key}`))))),
    h('tbody', {}, members.map(memberRow))));
}

function memberRow(member) {
  if (member.seat === 'MODEL') {
    return h('tr', { class: 'not-counting' }, h('th', { scope: 'row' }, t('seat.MODEL')), h('td', { colspan: 5 }, t('seat.model.noVote')));
  }
  const values = [t(`seat.${member.seat}`), specialty(member.specialty), tick(member.present), tick(member.votedFirst), tick(member.votedSecond)];
  return h('tr', {}, h('th', { scope: 'row' }, member.displayName), values.map((value, i) => h('td', { data: { label: t(`panel.${MEMBER[i + 1]}`) } }, value)));
}

function tick(done) {
  return done ? h('span', { class: 'tick' }, t('answer.YES')) : '–';
}

function specialty(code) {
  return code ? t(`specialty.${code}`) : '–';
}

function quorum(one) {
  return one && h('div', { data: { test: 'quorum' } }, h('p', {}, h('span', { class: `chip ${one.met ? 'chip-good' : 'chip-warn'}` }, t(one.met ? 'panel.quorumMet' : 'panel.quorumNot'))),
    one.ruling ? rulingItem(one.ruling) : undefined);
}

function consensus(one) {
  return one && h('div', { data: { test: 'consensus' } }, h('h4', {}, t('panel.consensus')),
    h('p', {}, one.reached ? t('panel.reached', { plan: planText(one.plan), share: percent(one.share) }) : t('panel.notReached', { share: percent(one.share) })),
    one.ruling ? rulingItem(one.ruling) : undefined);
}

function ownVote(model) {
  const round = model.task('VOTE_FIRST') ? 1 : model.task('VOTE_SECOND') ? 2 : undefined;
  return round && h('section', {}, h('h4', {}, t(`vote.round${round}`)), h('p', { class: 'faint' }, t('vote.independent')),
    voteForm(model.id, round, (vote) => model.command('panel/votes', vote, 'VOTE_FIRST', 'VOTE_SECOND')));
}

/** What the chair may do next in each phase. @type {Record<string, [string, string, string][]>} */
const CHAIRING = {
  CONVENED: [],
  FIRST_VOTE: [['panel/reveal', 'panel.reveal', 'panel.revealQuestion']],
  DISCUSSION: [['panel/second-round', 'panel.secondRound', 'panel.secondRoundQuestion']],
  SECOND_VOTE: [['panel/conclusion', 'panel.conclude', 'panel.concludeQuestion']],
  CONCLUDED: [],
};

function chairing(model) {
  const { panel } = model.data;
  const seat = panel.members.find((member) => member.personId === me().id)?.seat;
  const acts = CHAIRING[panel.phase] ?? [];
  return seat === 'CHAIR' && acts.length > 0 && h('div', { class: 'form-buttons' }, acts.map(([path, text, question]) =>
    h('button', { type: 'button', class: 'primary', data: { test: path.replace('/', '-') }, onclick: () => act(model, path, question, text) }, t(text))));
}

async function act(model, path, question, text) {
  if (await confirmed(t(question), t(text))) {
    await model.command(path, {}, 'DISCUSS', 'VOTE_SECOND').catch((failure) => warn(problemText(failure)));
  }
}

function convening(model) {
  const holder = h('section', { data: { test: 'convening' } }, h('p', { role: 'status' }, t('app.loading')));
  Promise.all([get('/people?role=chair'), get('/people?role=expert'), get('/people?role=radiologist')])
    .then(([chairs, ...others]) => put(holder, h('h3', {}, t('panel.convene')), conveneForm(model, chairs, unique(others.flat()))))
    .catch((failure) => put(holder, h('p', { class: 'form-error', role: 'alert' }, problemText(failure))));
  return holder;
}

function unique(people) {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

function conveneForm(model, chairs, people) {
  const named = (person) => ({ value: person.id, label: [person.displayName, person.specialty && specialty(person.specialty)].filter(Boolean).join(' · ') });
  return form({
    name: `convene/${model.id}`, label: t('panel.convene'), submit: t('panel.conveneSubmit'), done: t('panel.convened'),
    fields: [
      { name: 'chair', label: t('seat.CHAIR'), kind: 'select', options: chairs.map(named), required: true },
      { name: 'members', label: t('panel.members'), kind: 'checkboxes', options: people.map(named), required: true },
    ],
    send: ({ chair, members }) => model.command('panel', { chair, members: members.filter((id) => id !== chair) }, 'CONVENE'),
  });
}
