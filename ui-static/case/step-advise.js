/** 3A Advise: what the risk models and the guideline tables say, and what the first doctor advises. */
import { h } from '../core/dom.js';
import { percent, planText } from '../core/format.js';
import { choices, form } from '../core/form.js';
import { knows, t } from '../i18n/i18n.js';
import { disagreementsView } from './disagreements.js';
import { facts } from './facts.js';
import { authored } from './read-tables.js';
import { hasInterval } from './plan-interval.js';
import { whyNoRisk } from './risk-words.js';
import { rulingItem, rulingList } from './ruling.js';
import { taskBar } from './task-bar.js';
import { LEAVING_REASONS, PLANS } from './words.js';

/** @param {import('./case-model.js').CaseModel} model */
export function advisePanel(model) {
  const { risk, guidelines, triggers, advice } = model.data;
  if (!risk && !guidelines) {
    return [taskBar(model, 'ADVISE'), h('p', { class: 'empty' }, t('advise.notYet'))];
  }
  return [
    taskBar(model, 'ADVISE'), riskView(risk), guidelinesView(guidelines),
    triggers ? h('section', { data: { test: 'triggers' } }, h('h3', {}, t('advise.triggers')), rulingList(triggers, t('advise.noTriggers'))) : undefined,
    adviceView(advice), model.task('ADVISE') ? adviceForm(model) : undefined,
  ];
}

/** @param {any} risk */
export function riskView(risk) {
  return risk && h('section', { data: { test: 'risk' } }, h('h3', {}, t('advise.risk')),
    risk.band ? h('p', {}, h('span', { class: `chip band-${bandKey(risk.band)}` }, t(`band.${bandKey(risk.band)}`))) : undefined,
    h('ul', { class: 'risk-list' }, risk.models.map(riskItem)), risk.ruling ? rulingItem(risk.ruling) : undefined);
}

/** One spelling of the band's name. @param {string} band */
function bandKey(band) {
  return String(band).toUpperCase().replaceAll('-', '_');
}

function riskItem(one) {
  const key = `riskModel.${one.model}`;
  const name = [knows(key) ? t(key) : one.model, one.edition && `(${one.edition})`].filter(Boolean).join(' ');
  if (one.p === undefined || one.p === null) {
    return h('li', {}, h('span', {}, name), h('span', { class: 'faint' }, whyNoRisk(one)));
  }
  return h('li', {}, h('span', {}, name), h('meter', { min: 0, max: 1, value: one.p, 'aria-label': name }), h('strong', {}, percent(one.p)));
}

/** @param {any} guidelines */
export function guidelinesView(guidelines) {
  if (!guidelines) {
    return undefined;
  }
  const others = (guidelines.results ?? []).filter((ruling) => ruling.ruleId !== guidelines.governing?.ruleId);
  return h('section', { data: { test: 'guidelines' } }, h('h3', {}, t('advise.guidelines')),
    guidelines.governing ? [h('p', { class: 'faint' }, t('advise.governing')), rulingItem(guidelines.governing, 'ruling-governing')] : h('p', { class: 'empty' }, t('advise.noGoverning')),
    others.length ? h('details', {}, h('summary', {}, t('advise.others', { count: others.length })), rulingList(others, '')) : undefined,
    disagreementsView(guidelines.disagreements, (pack) => guidelines.results?.find(({ table }) => table.startsWith(`${pack}.`))));
}

/** @param {any} advice */
export function adviceView(advice) {
  return advice && h('section', { data: { test: 'advice' } }, h('h3', {}, t('advise.given')), authored(advice.by, advice.at), facts([
    [t('vote.plan'), planText(advice.plan, advice.intervalMonths)], [t('advise.accepted'), t(advice.accepted ? 'answer.YES' : 'answer.NO')],
    [t('advise.reasonCode'), advice.reasonCode && t(`leaving.${advice.reasonCode}`)], [t('vote.reason'), advice.reason]]));
}

function adviceForm(model) {
  const governing = model.data.guidelines?.governing;
  const suggested = knows(`plan.${governing?.action}`) ? governing?.action : undefined;
  return h('section', {}, h('h3', {}, t('advise.form')), form({
    name: `advise/${model.id}`, label: t('advise.form'), submit: t('advise.submit'), done: t('advise.done'),
    fields: [
      { name: 'plan', label: t('vote.plan'), kind: 'select', options: choices('plan', PLANS), required: true, initial: suggested },
      { name: 'intervalMonths', label: t('vote.interval'), kind: 'number', integer: true, min: 1, max: 60, required: true, shownWhen: ({ plan }) => hasInterval(plan) },
      { name: 'reasonCode', label: t('advise.reasonCode'), kind: 'select', options: choices('leaving', LEAVING_REASONS), hint: t('advise.reasonHint') },
      { name: 'reason', label: t('vote.reason'), kind: 'textarea', hint: t('advise.reasonHint') },
      { name: 'requestPanel', label: t('advise.requestPanel'), kind: 'checkbox' },
    ],
    send: (values) => model.command('advice', values, 'ADVISE'),
  }));
}
