/** Reads as tables: what a person found, what the model found, and how they compare. */
import { h } from '../core/dom.js';
import { dateTime, number, percent } from '../core/format.js';
import { nameOf } from '../core/people.js';
import { t } from '../i18n/i18n.js';
import { meanMm } from './axes.js';
import { facts } from './facts.js';
import { rulingItem } from './ruling.js';

/**
 * @param {import('./types.js').Finding[]} findings
 * @param {(point:any) => void} [onShow] absent on paper
 * @param {import('./crops.js').Crop} [crop] a picture of each
 */
export function findingsTable(findings, onShow, crop) {
  if (findings.length === 0) {
    return h('p', { class: 'empty' }, t('finding.noNodule'));
  }
  const heads = ['#', t('finding.type'), t('finding.lobe'), sizeHead(), meanHead(), t('finding.margin'), t('finding.status'), t('finding.probability')];
  return table(t('assess.humanTable'), heads, findings.map((finding, i) => ({ picture: crop?.(finding, String(i + 1)), cells: [
    showButton(i + 1, finding.centreMm, onShow), t(`type.${finding.type}`), t(`lobe.${finding.lobe}`), size(finding), mean(finding),
    t(`margin.${finding.margin}`), t(`status.${finding.status}`), percent(finding.probability)] })), 'human-table');
}

/**
 * A person's read: who made it, the findings, and the impression where there is one.
 * @param {any} read @param {(point:any) => void} [onShow] absent on paper @param {import('./crops.js').Crop} [crop]
 */
export function personsRead(read, onShow, crop) {
  return [authored(read.by, read.lockedAt ?? read.at), findingsTable(read.findings ?? [], onShow, crop), read.impression ? h('p', {}, read.impression) : undefined];
}

/**
 * @param {import('./types.js').ModelNodule[]} nodules
 * @param {(point:any) => void} [onShow] absent on paper
 * @param {import('./crops.js').Crop} [crop] a picture of each
 */
export function modelTable(nodules, onShow, crop) {
  if (nodules.length === 0) {
    return h('p', { class: 'empty' }, t('assess.modelNone'));
  }
  const heads = ['#', t('finding.type'), sizeHead(), meanHead(), t('assess.risk'), `${t('assess.volume')} (mm³)`, t('assess.meanHu'), t('assess.score')];
  return table(t('assess.modelTable'), heads, nodules.map((nodule, i) => ({ picture: crop?.(nodule, `M${i + 1}`), cells: [
    showButton(`M${i + 1}`, nodule.centreMm, onShow), t(`type.${nodule.type}`), size(nodule), mean(nodule),
    t('assess.riskRange', { p: percent(nodule.riskP), low: percent(nodule.riskLow), high: percent(nodule.riskHigh) }),
    number(nodule.volumeMm3, 0), number(nodule.meanHu, 0), number(nodule.detectionScore, 2)] })), 'model-table');
}

/** Why the model gave no read. @param {{state?:string, reason?:string}|undefined} read */
export function noModelRead(read) {
  const state = read?.state ?? 'SEALED';
  return h('p', { class: 'empty', data: { test: `model-${state}` } }, t(`assess.model.${state}`), read?.reason ? h('span', {}, ` (${t(`abstention.${read.reason}`)})`) : '');
}

/** @param {Record<string, any>|undefined} provenance */
export function provenanceFacts(provenance) {
  return provenance && h('details', {}, h('summary', {}, t('assess.provenance')), facts([
    [t('provenance.modelId'), provenance.modelId], [t('provenance.weights'), h('code', {}, provenance.weightsSha256)],
    [t('provenance.code'), provenance.codeVersion], [t('provenance.input'), h('code', {}, provenance.inputDigest)],
    [t('provenance.time'), provenance.wallTimeMillis === undefined ? undefined : `${number(provenance.wallTimeMillis, 0)} ms`]]));
}

/** @param {import('./types.js').Case} data */
export function comparisonView(data) {
  const { comparison } = data;
  if (!comparison) {
    return undefined;
  }
  const names = labelsOf(data);
  const level = String(comparison.level).toLowerCase();
  return h('section', { data: { test: 'comparison' } }, h('h3', {}, t('assess.comparison')),
    h('p', {}, h('span', { class: `chip level-${level}` }, t(`level.${level}`))),
    comparison.rulings.length ? h('div', { class: 'rulings' }, comparison.rulings.map((ruling) => rulingItem(ruling, '', pairsOf(comparison, ruling, names))))
      : h('p', { class: 'empty' }, t('assess.noDiscordance')));
}

/** The nodules that a row judged. */
function pairsOf({ pairs }, { ruleId }, names) {
  return h('ul', { class: 'pairs' }, pairs.filter((pair) => pair.ruleId === ruleId).map((pair) => h('li', {}, pairText(labelled(pair, names)))));
}

/** Who wrote it and when. @param {string|undefined} by @param {string|undefined} at */
export function authored(by, at) {
  return h('p', { class: 'faint' }, at ? t('assess.authored', { by: nameOf(by), at: dateTime(at) }) : nameOf(by));
}

/** The labels under which tables and images show findings and nodules, by their ids. */
function labelsOf(data) {
  const named = (list, prefix) => (list ?? []).map((one, i) => [one.id, `${prefix}${i + 1}`]);
  return {
    human: new Map(named(/** @type {any} */ (data).reconciledRead?.findings ?? data.blindRead?.findings, '')), model: new Map(named(data.modelRead?.nodules, 'M')),
    second: new Map(named(/** @type {any} */ (data).secondRead?.findings, '')),
  };
}

function labelled(pair, names) {
  const name = (map, id) => (id === undefined ? undefined : map.get(id) ?? id);
  return {
    humanNodule: name(names.human, pair.humanNodule), modelNodule: name(names.model, pair.modelNodule),
    secondFinding: name(names.second, pair.secondFinding), distanceMm: pair.distanceMm,
  };
}

function pairText({ humanNodule, modelNodule, secondFinding, distanceMm }) {
  if (secondFinding !== undefined && humanNodule !== undefined) {
    return t('assess.pairOfReaders', { human: humanNodule, second: secondFinding, mm: number(distanceMm, 1) });
  }
  if (secondFinding !== undefined) {
    return t('assess.onlySecond', { second: secondFinding });
  }
  if (humanNodule !== undefined && modelNodule !== undefined) {
    return t('assess.pair', { human: humanNodule, model: modelNodule, mm: number(distanceMm, 1) });
  }
  return humanNodule !== undefined ? t('assess.onlyHuman', { human: humanNodule }) : t('assess.onlyModel', { model: modelNodule });
}

const sizeHead = () => `${t('finding.size')} (mm)`;
const meanHead = () => `${t('finding.meanHead')} (mm)`;

function size({ longMm, shortMm, solidLongMm, solidShortMm }) {
  const axes = (long, short) => h('span', { class: 'unbroken' }, short ? `${long.toFixed(1)} × ${short.toFixed(1)}` : long.toFixed(1));
  return [axes(longMm, shortMm), solidLongMm ? h('small', { class: 'faint' }, ' ', t('finding.solidPart'), ' ', axes(solidLongMm, solidShortMm)) : undefined];
}

function mean({ meanMm: stated, longMm, shortMm }) {
  const value = stated ?? meanMm(longMm, shortMm);
  return value === undefined ? '–' : value.toFixed(1);
}

function showButton(text, centreMm, onShow) {
  if (!onShow) {
    return text;
  }
  return h('button', { type: 'button', class: 'small quiet', 'aria-label': t('finding.showNumber', { number: text }), onclick: () => onShow(centreMm) }, text);
}

/** @param {string} caption @param {string[]} heads @param {{cells:any[], picture?:HTMLElement}[]} rows a picture stands below its row @param {string} test */
function table(caption, heads, rows, test) {
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': caption },
    h('table', { class: 'compact stacking', data: { test } }, h('caption', { class: 'unseen' }, caption),
      h('thead', {}, h('tr', {}, heads.map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, rows.map(({ cells: [first, ...cells], picture }) => [
        h('tr', { class: picture ? 'has-picture' : undefined }, h('th', { scope: 'row' }, first), cells.map((cell, i) => h('td', { data: { label: heads[i + 1] } }, cell))),
        picture ? h('tr', { class: 'picture-row' }, h('td', { colspan: heads.length }, picture)) : undefined]))));
}
