/** The report of a decided case: one page to read, to print, or to keep as PDF from the browser, in the language in use. */
import { get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { dateTime, day } from '../core/format.js';
import { knowPeople } from '../core/people.js';
import { routeTo } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import { acquisitionBanners, seriesText } from '../case/acquisition.js';
import { facts } from '../case/facts.js';
import { growthFacts } from '../case/growth.js';
import { nameIn } from '../case/panel-view.js';
import { comparisonView, modelTable, noModelRead, personsRead, provenanceFacts } from '../case/read-tables.js';
import { reportLinks } from '../case/report.js';
import { rulingItem, rulingList } from '../case/ruling.js';
import { adviceView, guidelinesView, riskView } from '../case/step-advise.js';
import { arrangementView, decisionView } from '../case/step-arrange.js';
import { given } from '../case/step-ask.js';
import { reconciledView } from '../case/step-assess.js';
import { outcomeFacts } from '../case/step-assist.js';
import { entry } from '../case/timeline.js';
import { votesTable } from '../case/votes-table.js';

/** @param {HTMLElement} holder @param {import('../core/router.js').Route} route */
export async function open(holder, route) {
  const [report] = await Promise.all([get(`/cases/${route.id}/report`), knowPeople()]);
  put(holder, h('article', { class: 'report', data: { test: 'report-page' } }, head(report, /** @type {string} */ (route.id)),
    SECTIONS.map(([key, content]) => section(key, content(report))), closing(report)));
  holder.querySelectorAll('details').forEach((details) => { details.open = true; });
  return { title: t('report.title', { label: report.label }) };
}

function head(report, id) {
  const { patient } = report;
  return [h('header', { class: 'case-head' }, h('p', { class: 'crumbs' }, h('a', { href: routeTo('worklist') }, t('nav.worklist')), ' / ', h('a', { href: routeTo('case', id, '5A') }, report.label)),
    h('h1', {}, t('report.title', { label: report.label })), h('p', { class: 'notice-line' }, t('app.notice')),
    h('div', { class: 'not-on-paper' }, reportLinks(/** @type {any} */ ({ id })), h('button', { type: 'button', class: 'primary', onclick: () => window.print(), data: { test: 'print' } }, t('report.print'))),
    facts([[t('cases.patient'), patient && [patient.name || t('cases.unnamed'), patient.patientId].filter(Boolean).join(' · ')], [t('report.born'), patient?.birthDate && day(patient.birthDate)], [t('ask.sex'), patient?.sex && t(`sex.${patient.sex}`)],
      [t('cases.state'), t(`state.${report.state}`)], [t('cases.opened'), dateTime(report.openedAt)], [t('report.writtenAt'), dateTime(report.writtenAt)], [t('report.writtenFor'), report.writtenFor],
      [t('viewer.series'), (report.series ?? []).map((series) => h('p', {}, seriesText(series)))]])), acquisitionBanners(report.series)];
}

/** The decision first, then what led to it. @type {[string, (report:any) => any][]} */
const SECTIONS = [
  ['report.decided', (report) => decisionView(/** @type {any} */ ({ data: report }))],
  ['panel.title', panel],
  ['arrange.title', ({ arrangement }) => arrangement && arrangementView(arrangement)],
  ['assist.followup', ({ followup }) => followup && facts([[t('assist.due'), followup.dueAt && day(followup.dueAt)], ...outcomeFacts(followup.outcome)])],
  ['step.1A', ({ history }) => history && given(history)],
  ['assess.blind', ({ blindRead }) => blindRead?.findings && personsRead(blindRead)],
  ['assess.model', ({ modelRead: read }) => (read?.state === 'READY' ? [modelTable(read.nodules ?? []), provenanceFacts(read.provenance)] : read && noModelRead(read))],
  ['assess.second', ({ secondRead }) => secondRead?.findings && personsRead(secondRead)],
  ['assess.comparison', (report) => comparisonView(report)],
  ['growth.title', ({ growth }) => growth && growthFacts(growth)],
  ['assess.reconciled', ({ reconciledRead }) => reconciledView(reconciledRead, /** @type {any} */ ({ lookAt: undefined }))],
  ['step.3A', ({ risk, guidelines, triggers, advice }) => (risk || guidelines) && [riskView(risk), guidelinesView(guidelines), triggers?.length ? [h('h3', {}, t('advise.triggers')), rulingList(triggers, '')] : undefined, adviceView(advice)]],
];

function section(key, content) {
  return content ? h('section', { class: 'card', 'aria-label': t(key) }, h('h2', {}, t(key)), content) : undefined;
}

function panel(report) {
  const { panel: one } = report;
  return one && [one.quorum?.ruling ? rulingItem(one.quorum.ruling) : undefined, votesTable(t('vote.round1'), one.votes?.first, nameIn(one), report.modelRead), votesTable(t('vote.round2'), one.votes?.second, nameIn(one), report.modelRead),
    one.consensus?.ruling ? rulingItem(one.consensus.ruling) : undefined];
}

function closing(report) {
  const { rulesThatSpoke = [], timeline = [], auditChain } = report;
  return [
    h('section', { class: 'card', 'aria-label': t('report.rules') }, h('h2', {}, t('report.rules')), h('ul', { class: 'rule-list' }, rulesThatSpoke.map((rule) => h('li', {}, h('code', {}, rule.ruleId), ` ${rule.table} ${rule.version}`)))),
    h('section', { class: 'card', 'aria-label': t('timeline.title') }, h('h2', {}, t('timeline.title')), h('ol', { class: 'timeline' }, timeline.map(entry))),
    auditChain ? h('section', { class: 'card', 'aria-label': t('audit.title') }, h('h2', {}, t('audit.title')), h('p', {}, t('report.chain', { records: auditChain.records, number: auditChain.lastNumber ?? '–' })), h('p', {}, h('code', {}, auditChain.lastHash ?? ''))) : undefined,
  ];
}
