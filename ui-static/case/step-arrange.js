/** 4A Arrange: the panel's vote, the chair's signed decision, and what is arranged from it. */
import { get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { dateTime, planText } from '../core/format.js';
import { choices, form } from '../core/form.js';
import { warn } from '../core/announce.js';
import { nameOf } from '../core/people.js';
import { problemText } from '../core/problem.js';
import { leaveForProvider, signedInFreshly } from '../core/provider.js';
import { currentSession } from '../core/session.js';
import { t } from '../i18n/i18n.js';
import { facts } from './facts.js';
import { nameIn, panelView } from './panel-view.js';
import { rulingItem } from './ruling.js';
import { taskBar } from './task-bar.js';
import { hasInterval } from './plan-interval.js';
import { LEAVING_REASONS, PLANS } from './words.js';

/** @typedef {import('./case-model.js').CaseModel} CaseModel */

/** @param {CaseModel} model */
export function arrangePanel(model) {
  const { decision, arrangement } = model.data;
  return [
    taskBar(model, 'CONVENE', 'VOTE_FIRST', 'DISCUSS', 'VOTE_SECOND', 'SIGN', 'ARRANGE'), panelView(model),
    decision ? decisionView(model) : model.task('SIGN') ? signForm(model) : undefined,
    arrangement ? arrangementView(arrangement) : model.task('ARRANGE') ? arranging(model) : undefined,
  ];
}

/** @param {CaseModel} model */
export function decisionView({ data: { decision, panel } }) {
  return decision && h('section', { class: 'decision', data: { test: 'decision' } }, h('h3', {}, t('decision.title')), facts([
    [t('vote.plan'), planText(decision.plan, decision.intervalMonths)], [t('vote.reason'), decision.reason],
    [t('decision.signedBy'), nameOf(decision.signedBy)], [t('decision.signedAt'), dateTime(decision.signedAt)],
    [t('decision.signature'), decision.signature && h('code', {}, decision.signature)]]),
  decision.dissent?.length ? [h('h4', {}, t('decision.dissent')), h('ul', {}, decision.dissent.map((one) =>
    h('li', {}, `${panel ? nameIn(panel)(one.by) : nameOf(one.by)}: ${planText(one.plan)} – ${one.reason}`)))] : undefined);
}

/** Whom a provider signs in has no password here: a fresh sign-in there is what proves the person. */
function signForm(model) {
  const { provider } = currentSession() ?? {};
  if (!provider || signedInFreshly()) {
    return signingForm(model, Boolean(provider));
  }
  const again = () => leaveForProvider(provider, { fresh: true }).catch((failure) => warn(problemText(failure)));
  return h('section', { data: { test: 'sign-in-again' } }, h('h3', {}, t('decision.sign')),
    h('p', {}, t('decision.freshNeeded', { minutes: String(Math.round(provider.signatureMaxAgeSeconds / 60)) })),
    h('button', { type: 'button', class: 'primary', onclick: again }, t('decision.freshSignIn')));
}

function signingForm(model, ofProvider) {
  const consensus = model.data.panel?.consensus;
  return h('section', {}, h('h3', {}, t('decision.sign')), form({
    name: `sign/${model.id}`, label: t('decision.sign'), submit: t('decision.submit'), done: t('decision.done'), forget: !ofProvider,
    fields: [
      { name: 'plan', label: t('vote.plan'), kind: 'select', options: choices('plan', PLANS), required: true, initial: consensus?.plan },
      { name: 'intervalMonths', label: t('vote.interval'), kind: 'number', integer: true, min: 1, max: 60, required: true, shownWhen: ({ plan }) => hasInterval(plan) },
      { name: 'reason', label: t('vote.reason'), kind: 'textarea', required: true },
      { name: 'reasonCode', label: t('advise.reasonCode'), kind: 'select', options: choices('leaving', LEAVING_REASONS), hint: t('decision.reasonCodeHint') },
      ...(ofProvider ? [] : [password()]),
    ],
    send: (values) => model.command('decision', values, 'SIGN'),
  }));
}

/** @returns {import('../core/fields.js').FieldSpec} */
function password() {
  return { name: 'signaturePassword', label: t('decision.password'), kind: 'password', required: true, autocomplete: 'current-password', hint: t('decision.passwordHint') };
}

const QUESTIONS = ['infectionNotExcluded', 'biopsyIndicated', 'bronchoscopySuitable', 'metastasisPossible', 'characterised'];

/** @param {any} arrangement */
export function arrangementView(arrangement) {
  return h('section', { data: { test: 'arrangement' } }, h('h3', {}, t('arrange.title')),
    arrangement.ruling ? rulingItem(arrangement.ruling, 'ruling-governing') : undefined, facts([
      ...QUESTIONS.map((name) => /** @type {[string, any]} */ ([t(`arrange.${name}`), arrangement[name] === undefined ? undefined : t(arrangement[name] ? 'answer.YES' : 'answer.NO')])),
      [t('arrange.owner'), arrangement.ownerName ?? nameOf(arrangement.owner)], [t('arrange.due'), arrangement.dueAt ? dateTime(arrangement.dueAt) : arrangement.dueInDays]]));
}

function arranging(model) {
  const holder = h('section', {}, h('p', { role: 'status' }, t('app.loading')));
  ownersOf(model).then((owners) => put(holder, h('h3', {}, t('arrange.title')), arrangeForm(model, owners)))
    .catch((failure) => put(holder, h('p', { class: 'form-error', role: 'alert' }, problemText(failure))));
  return holder;
}

async function ownersOf(model) {
  const doctors = await get('/people?role=terminal-doctor').catch(() => []);
  const members = (model.data.panel?.members ?? []).filter((member) => member.seat !== 'MODEL')
    .map(({ personId, displayName }) => ({ id: personId, displayName }));
  return [...new Map([...doctors, ...members].map((person) => [person.id, person])).values()];
}

function arrangeForm(model, owners) {
  return form({
    name: `arrange/${model.id}`, label: t('arrange.title'), submit: t('arrange.submit'), done: t('arrange.done'),
    fields: [
      ...QUESTIONS.map((name) => ({ name, label: t(`arrange.${name}`), kind: /** @type {const} */ ('select'), options: choices('answer', ['YES', 'NO']), required: true })),
      { name: 'owner', label: t('arrange.owner'), kind: 'select', options: owners.map(({ id, displayName }) => ({ value: id, label: displayName })), required: true },
      { name: 'dueInDays', label: t('arrange.dueInDays'), kind: 'number', integer: true, min: 1, max: 1095, required: true },
    ],
    send: (values) => model.command('arrangement', { ...values, ...Object.fromEntries(QUESTIONS.map((name) => [name, values[name] === 'YES'])) }, 'ARRANGE'),
  });
}
