/** 2A Assess: the blind read, the sealed read of the model, how they compare, and what a second reader makes of it. */
import { announce, warn } from '../core/announce.js';
import { confirmed } from '../core/confirm.js';
import { h } from '../core/dom.js';
import { Field } from '../core/fields.js';
import { choices, form } from '../core/form.js';
import { draftOf, dropDraft, keepDraft } from '../core/drafts.js';
import { problemText } from '../core/problem.js';
import { me } from '../core/session.js';
import { t } from '../i18n/i18n.js';
import { cropsOf } from './crops.js';
import { explanationView } from './explanation.js';
import { FindingsEditor } from './findings-editor.js';
import { growthView } from './growth.js';
import { authored, comparisonView, findingsTable, modelTable, noModelRead, personsRead, provenanceFacts } from './read-tables.js';
import { taskBar } from './task-bar.js';
import { RECONCILE_REASONS } from './words.js';

/** @typedef {import('./case-model.js').CaseModel} CaseModel */
/** @typedef {{edit:(editor:FindingsEditor|undefined) => void, redraw:() => void, lookAt:(pointMm:any) => void, focusMm:() => any}} Desk */

/** @param {CaseModel} model @param {Desk} desk the viewer beside this panel */
export function assessPanel(model, desk) {
  const { blindRead } = model.data;
  const locked = blindRead?.state === 'LOCKED';
  const readable = !locked && model.task('READ_BLIND');
  const reconciling = locked && model.task('RECONCILE');
  const reconcilable = reconciling && blindRead?.by !== me().id;
  const secondable = locked && model.task('READ_WITHOUT_MODEL');
  if (!readable && !reconcilable && !secondable) {
    desk.edit(undefined);
  }
  return [
    taskBar(model, 'READ_BLIND', 'READ_WITHOUT_MODEL', 'RECONCILE'),
    h('section', {}, h('h3', {}, t('assess.blind')), readable ? readEditor(model, desk) : blindView(model, desk)),
    h('section', {}, h('h3', {}, t('assess.model')), modelView(model, desk)),
    secondable ? h('section', {}, h('h3', {}, t('assess.second')), h('p', { class: 'faint' }, t('assess.secondWhy')), secondEditor(model, desk)) : undefined,
    secondView(/** @type {any} */ (model.data).secondRead, desk, cropsOf(model, 'secondRead')), comparisonView(model.data), growthView(/** @type {any} */ (model.data).growth),
    reconciledView(/** @type {any} */ (model.data).reconciledRead, desk, cropsOf(model, 'reconciledRead')),
    reconcilable ? h('section', {}, h('h3', {}, t('assess.reconcile')), reconcileEditor(model, desk)) : undefined,
    reconciling && !reconcilable ? h('p', { class: 'banner', data: { test: 'reconcile-other' } }, t('assess.reconcileOther')) : undefined,
  ];
}

function blindView(model, desk) {
  const { blindRead } = model.data;
  if (blindRead?.state !== 'LOCKED') {
    return h('p', { class: 'empty' }, t('assess.notLocked'));
  }
  return h('div', { data: { test: 'blind-locked' } }, personsRead(blindRead, desk.lookAt, cropsOf(model, 'blindRead')));
}

function modelView(model, desk) {
  const { modelRead } = model.data;
  if (modelRead?.state !== 'READY') {
    return noModelRead(modelRead);
  }
  return h('div', { data: { test: 'model-READY' } }, modelTable(modelRead.nodules ?? [], desk.lookAt, cropsOf(model, 'modelRead')), provenanceFacts(modelRead.provenance),
    explanationView(model.id, model.primarySeries(), modelRead.nodules ?? []));
}

/** @param {any} read @param {Pick<Desk, 'lookAt'>} desk @param {import('./crops.js').Crop} [crop] */
export function reconciledView(read, desk, crop) {
  return read?.findings && h('section', { data: { test: 'reconciled' } }, h('h3', {}, t('assess.reconciled')), authored(read.by, read.at),
    h('p', {}, t(`reason.${read.reasonCode}`), read.comment ? ` · ${read.comment}` : ''), findingsTable(read.findings, desk.lookAt, crop));
}

/** @param {CaseModel} model @param {Desk} desk */
function readEditor(model, desk) {
  const { blindRead } = model.data;
  const editor = editorOf(`read/${model.id}/findings`, blindRead?.findings ?? [], desk);
  const draftName = `read/${model.id}/impression`;
  const impression = new Field({ name: 'impression', label: t('assess.impression'), kind: 'textarea', hint: t('assess.impressionHint') },
    draftOf(draftName) ?? blindRead?.impression);
  impression.element.addEventListener('input', () => keepDraft(draftName, impression.value()));
  const body = () => ({ findings: editor.values(), impression: impression.value() });
  const save = async (thenLock) => {
    if (!editor.complete() || !impressionGiven(editor, impression)) {
      return;
    }
    if (thenLock && !await confirmed(t('assess.lockQuestion'), t('assess.lock'))) {
      return;
    }
    const sent = body();
    await attempt(async () => {
      await model.replace('blind-read', sent, 'READ_BLIND');
      editor.forget();
      dropDraft(draftName);
      if (thenLock) {
        await model.command('blind-read/lock', {}, 'READ_BLIND');
      }
      announce(t(thenLock ? 'assess.locked' : 'assess.saved'));
    });
  };
  return h('div', { data: { test: 'read-editor' } }, howTo(editor, desk), editor.element, impression.element,
    h('div', { class: 'form-buttons' },
      h('button', { type: 'button', onclick: () => save(false), data: { test: 'save-draft' } }, t('assess.save')),
      h('button', { type: 'button', class: 'primary', onclick: () => save(true), data: { test: 'lock-read' } }, t('assess.lock'))));
}

function impressionGiven(editor, impression) {
  const needed = editor.cards.length === 0 && !impression.value();
  impression.show(needed ? t('assess.impressionNeeded') : '');
  if (needed) {
    impression.focusable().focus();
  }
  return !needed;
}

async function attempt(work) {
  try {
    await work();
  } catch (failure) {
    warn(problemText(failure));
  }
}

/** @param {CaseModel} model @param {Desk} desk */
function reconcileEditor(model, desk) {
  const editor = editorOf(`reconcile/${model.id}/findings`, model.data.blindRead?.findings ?? [], desk);
  return h('div', { data: { test: 'reconcile-editor' } }, howTo(editor, desk), takeOver(model, editor, desk), form({
    name: `reconcile/${model.id}`, label: t('assess.reconcile'), submit: t('assess.reconcileSubmit'), extra: editor.element,
    fields: [
      { name: 'reasonCode', label: t('assess.reasonCode'), kind: 'select', options: choices('reason', RECONCILE_REASONS), required: true },
      { name: 'comment', label: t('assess.comment'), kind: 'textarea' },
    ],
    send: async (values) => {
      if (!editor.complete()) {
        return false;
      }
      await model.command('reconciliation', { ...values, findings: editor.values() }, 'RECONCILE');
      editor.forget();
      return undefined;
    },
  }));
}

/** What only the model found can be taken over with the model's place and axes; the rest a person must judge. */
function takeOver({ data }, editor, desk) {
  const alone = new Set((data.comparison?.pairs ?? []).filter((pair) => pair.humanNodule === undefined).map((pair) => pair.modelNodule));
  const nodules = (data.modelRead?.nodules ?? []).map((nodule, i) => ({ nodule, label: `M${i + 1}` })).filter(({ nodule }) => alone.has(nodule.id));
  return nodules.length > 0 && h('div', { class: 'button-row', role: 'group', 'aria-label': t('assess.takeOver') }, h('span', { class: 'faint' }, t('assess.takeOver')), nodules.map(({ nodule, label }) => h('button', {
    type: 'button', class: 'small', data: { test: 'take-over' }, onclick: () => { desk.lookAt(nodule.centreMm); editor.add(nodule.centreMm, { type: nodule.type, longMm: nodule.longMm, shortMm: nodule.shortMm }); },
  }, label)));
}

/** A second reader in the model's place. @param {CaseModel} model @param {Desk} desk */
function secondEditor(model, desk) {
  const editor = editorOf(`second/${model.id}/findings`, [], desk);
  return h('div', { data: { test: 'second-editor' } }, howTo(editor, desk), form({
    name: `second/${model.id}`, label: t('assess.second'), submit: t('assess.lock'), done: t('assess.locked'), extra: editor.element,
    fields: [{ name: 'impression', label: t('assess.impression'), kind: 'textarea', hint: t('assess.impressionHint') }],
    send: async (values) => {
      if (!editor.complete() || !await confirmed(t('assess.lockQuestion'), t('assess.lock'))) {
        return false;
      }
      await model.command('read-without-model', { ...values, findings: editor.values() }, 'READ_WITHOUT_MODEL');
      editor.forget();
      return undefined;
    },
  }));
}

function secondView(read, desk, crop) {
  return read?.findings && h('section', { data: { test: 'second-read' } }, h('h3', {}, t('assess.second')), personsRead(read, desk.lookAt, crop));
}

function editorOf(name, findings, desk) {
  const editor = new FindingsEditor(name, findings, desk.redraw, desk.lookAt);
  desk.edit(editor);
  return editor;
}

function howTo(editor, desk) {
  return h('div', { class: 'how-to' }, h('p', {}, t('assess.howTo')),
    h('button', { type: 'button', class: 'small', onclick: () => editor.add(desk.focusMm()), data: { test: 'add-finding' } }, t('assess.addHere')));
}

