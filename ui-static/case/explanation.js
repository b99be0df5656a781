/** Why the model rated its nodules so: fetched when somebody wants to know, one nodule shown at a time. */
import { get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { problemText } from '../core/problem.js';
import { knows, t } from '../i18n/i18n.js';
import { occlusionFigure } from './occlusion-picture.js';
import { provenanceFacts } from './read-tables.js';
import { sharesTable } from './shares-table.js';
import { similarTable } from './similar-table.js';

/** What was opened stays open where a page is drawn anew: case → label of the nodule that is shown. @type {Map<string, string>} */
const opened = new Map();

/**
 * @param {string} caseId
 * @param {import('./types.js').Series|undefined} series the one that the model read
 * @param {import('./types.js').ModelNodule[]} nodules of the read
 */
export function explanationView(caseId, series, nodules) {
  if (nodules.length === 0) {
    return undefined;
  }
  const body = h('div', { class: 'why-body', data: { test: 'why-body' } });
  const element = h('details', { class: 'why', open: opened.has(caseId), data: { test: 'why' } },
    h('summary', { data: { test: 'why-open' } }, h('strong', {}, t('why.title')), h('span', { class: 'faint' }, ` ${t('why.summary')}`)), body);
  const show = () => fetchInto(body, caseId, series, nodules);
  element.addEventListener('toggle', () => {
    if (element.open && !opened.has(caseId)) {
      opened.set(caseId, 'M1');
      show();
    } else if (!element.open) {
      opened.delete(caseId);
    }
  });
  if (opened.has(caseId)) {
    show();
  }
  return element;
}

async function fetchInto(body, caseId, series, nodules) {
  put(body, h('p', { role: 'status' }, t('why.loading')));
  try {
    draw(body, caseId, series, nodules, await get(`/cases/${caseId}/model-explanation`));
  } catch (failure) {
    put(body, h('p', { class: 'banner', role: 'alert' }, problemText(failure)));
  }
}

function draw(body, caseId, series, nodules, explanation) {
  if (explanation.state !== 'READY') {
    put(body, h('p', { class: 'empty', data: { test: `why-${explanation.state}` } }, t(`why.${explanation.state}`, { reason: reasonText(explanation.reason) })),
      explanation.state === 'WAITING' && h('button', { type: 'button', class: 'small', onclick: () => fetchInto(body, caseId, series, nodules) }, t('why.again')));
    return;
  }
  const labels = new Map(nodules.map((nodule, i) => [nodule.id, `M${i + 1}`]));
  const labelled = explanation.nodules.map((nodule) => ({ ...nodule, label: labels.get(nodule.nodule) ?? nodule.nodule }));
  const shown = labelled.find(({ label }) => label === opened.get(caseId)) ?? labelled[0];
  const choose = (label) => {
    opened.set(caseId, label);
    draw(body, caseId, series, nodules, explanation);
    /** @type {any} */ (body.querySelector('[aria-pressed=true]'))?.focus();
  };
  put(body, labelled.length > 1 && h('div', { class: 'button-row', role: 'group', 'aria-label': t('why.nodules') }, labelled.map(({ label }) => h('button', {
    type: 'button', class: 'small', 'aria-pressed': String(label === shown.label), onclick: () => choose(label), data: { test: `why-${label}` },
  }, label))), sharesTable(shown), occlusionFigure(caseId, series, shown), similarTable(shown), provenanceFacts(explanation.provenance));
}

function reasonText(reason) {
  const own = `why.reason${reason}`;
  return knows(own) ? t(own) : knows(`abstention.${reason}`) ? t(`abstention.${reason}`) : t('why.reasonOther');
}
