/** 5A Assist: what was decided is carried out, and what came of it is written down. */
import { h } from '../core/dom.js';
import { dateTime, day } from '../core/format.js';
import { choices, form } from '../core/form.js';
import { hasRole } from '../core/session.js';
import { t } from '../i18n/i18n.js';
import { facts } from './facts.js';
import { reportLinks } from './report.js';
import { writeBackView } from './write-back.js';
import { decisionView } from './step-arrange.js';
import { taskBar } from './task-bar.js';
import { BASES, OUTCOMES } from './words.js';

/** @param {import('./case-model.js').CaseModel} model */
export function assistPanel(model) {
  const { decision, followup } = model.data;
  if (!decision && !followup && !model.anyTask('ASSIST', 'RECORD_OUTCOME')) {
    return [h('p', { class: 'empty' }, t('assist.notYet'))];
  }
  return [
    taskBar(model, 'ASSIST', 'RECORD_OUTCOME'), decisionView(model), reportLinks(model), writeBackView(model.data.writeBack),
    model.task('ASSIST') ? assistForm(model) : undefined,
    followup ? h('section', { data: { test: 'followup' } }, h('h3', {}, t('assist.followup')), facts([[t('assist.due'), followup.dueAt && day(followup.dueAt)], ...outcomeFacts(followup.outcome)])) : undefined,
    model.task('RECORD_OUTCOME') ? outcomeForm(model) : early(model) ? h('details', {}, h('summary', {}, t('assist.early')), outcomeForm(model)) : undefined,
  ];
}

/** An outcome may arrive before it is due. */
function early(model) {
  const { followup, state } = model.data;
  return followup && !followup.outcome && !model.anyTask('ASSIST') && state !== 'CLOSED' && hasRole('terminal-doctor');
}

function assistForm(model) {
  return h('section', {}, h('h3', {}, t('assist.carryOut')), form({
    name: `assist/${model.id}`, label: t('assist.carryOut'), submit: t('assist.carryOutSubmit'), done: t('assist.carriedOut'),
    fields: [
      { name: 'patientInformed', label: t('assist.patientInformed'), kind: 'checkbox', mustBeTrue: true },
      { name: 'ordersPlaced', label: t('assist.ordersPlaced'), kind: 'checkbox' },
      { name: 'note', label: t('assist.note'), kind: 'textarea' },
    ],
    send: (values) => model.command('assistance', values, 'ASSIST'),
  }));
}

/** @returns {[string, any][]} */
export function outcomeFacts(outcome) {
  return outcome ? [
    [t('assist.kind'), t(`outcome.${outcome.kind}`)], [t('assist.basis'), t(`basis.${outcome.basis}`)], [t('assist.note'), outcome.note],
    [t('assess.at'), outcome.at && dateTime(outcome.at)]] : [];
}

function outcomeForm(model) {
  return h('section', {}, h('h3', {}, t('assist.outcome')), form({
    name: `outcome/${model.id}`, label: t('assist.outcome'), submit: t('assist.submit'), done: t('assist.done'),
    fields: [
      { name: 'kind', label: t('assist.kind'), kind: 'select', options: choices('outcome', OUTCOMES), required: true },
      { name: 'basis', label: t('assist.basis'), kind: 'select', options: choices('basis', BASES), required: true },
      { name: 'nextLookInDays', label: t('assist.nextLook'), kind: 'number', integer: true, min: 1, max: 1095, shownWhen: ({ kind }) => kind === 'STABLE' },
      { name: 'note', label: t('assist.note'), kind: 'textarea' },
    ],
    send: (values) => model.command('outcome', values, 'RECORD_OUTCOME'),
  }));
}
