/** 1A Ask: the history the patient gives. */
import { h } from '../core/dom.js';
import { dateTime } from '../core/format.js';
import { choices, form } from '../core/form.js';
import { nameOf } from '../core/people.js';
import { t } from '../i18n/i18n.js';
import { facts } from './facts.js';
import { priorsView } from './priors.js';
import { taskBar } from './task-bar.js';
import { CONTEXTS, REGIONS, SMOKING, YES_NO } from './words.js';

/** @param {import('./case-model.js').CaseModel} model */
export function askPanel(model) {
  const { history } = model.data;
  return [
    taskBar(model, 'ASK', 'RETAKE'),
    model.anyTask('RETAKE') ? retake(model) : undefined,
    priorsView(model.data.priors),
    history ? given(history) : undefined,
    model.task('ASK') ? askForm(model) : history ? undefined : h('p', { class: 'empty' }, t('ask.none')),
  ];
}

/** The images forbid something: new ones are sent, or somebody says why these will do. */
function retake(model) {
  return h('section', { data: { test: 'retake' } }, h('h3', {}, t('task.RETAKE')), h('p', {}, t('ask.retake')), model.task('RETAKE') && form({
    name: `retake/${model.id}`, label: t('task.RETAKE'), submit: t('ask.retakeAccept'),
    fields: [{ name: 'reason', label: t('vote.reason'), kind: 'textarea', required: true }],
    send: (values) => model.command('retake', { ...values, accept: true }, 'RETAKE'),
  }));
}

/** @param {Record<string, any>} history */
export function given(history) {
  const shown = (name) => (history[name] === undefined ? undefined : valueText(name, history[name]));
  return h('section', { data: { test: 'history' } }, facts([
    ...FIELDS.map(({ name }) => [t(`ask.${name}`), shown(name)]),
    [t('ask.by'), nameOf(history.by)], [t('ask.at'), dateTime(history.at)],
  ]));
}

function valueText(name, value) {
  const family = FIELDS.find((field) => field.name === name)?.family;
  if (typeof value === 'boolean') {
    return t(value ? 'answer.YES' : 'answer.NO');
  }
  return family ? t(`${family}.${value}`) : String(value);
}

function askForm(model) {
  const { patient } = model.data;
  const sex = { M: 'MALE', F: 'FEMALE', O: 'OTHER' }[patient?.sex ?? ''] ?? patient?.sex;
  const initial = { age: patient?.age, sex, ...model.data.history };
  return form({
    name: `ask/${model.id}`, label: t('step.1A'), submit: t('ask.submit'), done: t('ask.done'),
    fields: FIELDS.map((field) => specOf(field, initial)), send: (values) => model.command('history', values, 'ASK'),
  });
}

const smoked = ({ smokingStatus }) => smokingStatus === 'FORMER' || smokingStatus === 'CURRENT';

const FIELDS = [
  { name: 'age', kind: 'number', required: true, integer: true, min: 0, max: 120 },
  { name: 'sex', family: 'sex', codes: ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'], required: true },
  { name: 'smokingStatus', family: 'smoking', codes: SMOKING, required: true },
  { name: 'packYears', kind: 'number', min: 0, max: 200, shownWhen: smoked },
  { name: 'yearsSinceQuit', kind: 'number', min: 0, max: 100, shownWhen: ({ smokingStatus }) => smokingStatus === 'FORMER' },
  { name: 'familyHistoryLungCancer', family: 'answer', codes: YES_NO, required: true },
  { name: 'familyHistoryAnyCancer', family: 'answer', codes: YES_NO, required: true },
  { name: 'previousCancer', family: 'answer', codes: YES_NO, required: true },
  { name: 'previousCancerYearsAgo', kind: 'number', integer: true, min: 0, max: 100, shownWhen: ({ previousCancer }) => previousCancer === 'YES' },
  { name: 'occupationalExposure', family: 'answer', codes: YES_NO, required: true },
  { name: 'emphysema', family: 'answer', codes: YES_NO, required: true },
  { name: 'fibrosis', family: 'answer', codes: YES_NO, required: true },
  { name: 'tuberculosis', family: 'answer', codes: YES_NO, required: true },
  { name: 'immunosuppressed', family: 'answer', codes: YES_NO, required: true },
  { name: 'symptoms', kind: 'textarea' },
  { name: 'context', family: 'context', codes: CONTEXTS, required: true },
  { name: 'region', family: 'region', codes: REGIONS, required: true },
  { name: 'consent', kind: 'checkbox', mustBeTrue: true },
];

function specOf(field, initial) {
  const options = field.family ? { kind: 'select', options: choices(field.family, field.codes) } : {};
  return { ...field, ...options, label: t(`ask.${field.name}`), initial: initial[field.name] };
}
