/** One case: the images on one side, the five steps on the other. */
import { get } from '../core/api.js';
import { announce } from '../core/announce.js';
import { h, put } from '../core/dom.js';
import { hasDraft } from '../core/drafts.js';
import { dateTime, day } from '../core/format.js';
import { knowPeople } from '../core/people.js';
import { routeTo } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import { acquisitionBanners, seriesText } from '../case/acquisition.js';
import { caseActions } from '../case/case-actions.js';
import { CaseModel } from '../case/case-model.js';
import { marksOf } from '../case/marks.js';
import { knowPlans } from '../case/plan-interval.js';
import { seriesPicture } from '../case/series-picture.js';
import { stepper } from '../case/stepper.js';
import { advisePanel } from '../case/step-advise.js';
import { arrangePanel } from '../case/step-arrange.js';
import { askPanel } from '../case/step-ask.js';
import { assessPanel } from '../case/step-assess.js';
import { assistPanel } from '../case/step-assist.js';
import { timeline } from '../case/timeline.js';
import { openViewer, viewerFailure } from '../imaging/viewer.js';

const PANELS = { '1A': askPanel, '2A': assessPanel, '3A': advisePanel, '4A': arrangePanel, '5A': assistPanel };
const WATCH_MILLIS = 15000;

/** @param {HTMLElement} holder @param {import('../core/router.js').Route} route */
export async function open(holder, route) {
  const model = new CaseModel(/** @type {string} */ (route.id));
  await Promise.all([model.load(), knowPeople(), knowPlans()]);
  const page = new CasePage(holder, model, route.tab);
  page.start();
  return { title: model.data.label, close: () => page.close() };
}

class CasePage {
  constructor(holder, model, tab) {
    this.model = model;
    this.step = tab in PANELS ? tab : model.data.step ?? '1A';
    this.head = h('div', {});
    this.images = h('div', { class: 'case-images' });
    this.steps = h('div', { class: 'case-steps' });
    this.footer = h('div', {});
    this.editor = undefined;
    this.viewer = undefined;
    put(holder, this.head, h('div', { class: 'case-body' }, this.images, this.steps), timeline(model), this.footer);
  }

  start() {
    this.model.onChange(() => this.draw());
    this.draw();
    this.showSeries(this.model.primarySeries());
    this.timer = setInterval(() => document.hidden || this.watch().catch(() => {}), WATCH_MILLIS);
  }

  close() {
    clearInterval(this.timer);
    this.viewer?.close();
    this.closed = true;
  }

  draw() {
    put(this.head, header(this.model.data), acquisitionBanners(this.model.data.series));
    put(this.footer, caseActions(this.model));
    this.drawStep();
    this.tasks = signature(this.model.data.tasks ?? []);
  }

  drawStep() {
    const choose = (step) => { this.step = step; history.replaceState(null, '', routeTo('case', this.model.id, step)); this.drawStep(); };
    this.editor = undefined;
    put(this.steps, stepper(this.model.data, this.step, choose),
      h('div', { id: 'step-panel', role: 'tabpanel', 'aria-labelledby': `tab-${this.step}`, class: 'card step-panel', data: { test: `panel-${this.step}` } },
        h('h2', { class: 'unseen' }, t(`step.${this.step}`)), PANELS[this.step](this.model, this.desk())));
    this.drawMarks();
    requestAnimationFrame(() => this.steps.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'center' }));
  }

  desk() {
    return {
      edit: (editor) => { this.editor = editor; },
      redraw: () => this.drawMarks(),
      lookAt: (point) => this.viewer?.state.lookAt(point),
      focusMm: () => this.viewer?.state.focusMm() ?? [0, 0, 0],
    };
  }

  drawMarks() {
    if (this.viewer) {
      const { state } = this.viewer;
      state.marks = marksOf(this.model.data, this.editor);
      state.lines = [...state.lines.filter((line) => !line.id.startsWith('axis-')), ...(this.editor?.lines() ?? [])];
      this.viewer.state.changed();
    }
  }

  async showSeries(series) {
    this.viewer?.close();
    this.viewer = undefined;
    const stage = h('div', { class: 'viewer-stage' }, h('p', { class: 'waiting', role: 'status' }, t('viewer.opening')));
    put(this.images, series && seriesPicture(this.model.id, series), this.seriesChoice(series), stage);
    if (!series) {
      put(stage, h('p', { class: 'empty' }, t('viewer.noSeries')));
      return;
    }
    try {
      const viewer = await openViewer(this.model.id, series.id, this.use());
      if (this.closed) {
        viewer.close();
        return;
      }
      this.viewer = viewer;
      put(stage, viewer.element);
      this.drawMarks();
      this.lookAtFirst();
    } catch (failure) {
      put(stage, viewerFailure(failure));
    }
  }

  lookAtFirst() {
    const first = this.viewer.state.marks[0];
    if (first) {
      this.viewer.state.lookAt(first.centreMm);
    }
  }

  use() {
    return {
      tools: /** @type {any} */ (['browse', 'window', 'pan', 'ruler', 'mark', 'long', 'short']),
      onMark: (point) => this.markAt(point),
      onAxis: (axis, line) => {
        if (!this.editor?.measure(axis, line)) {
          announce(t('viewer.noFinding'));
          return;
        }
        announce(t('viewer.taken', { axis: t(`viewer.tool.${axis}`), mm: line.lengthMm.toFixed(1) }));
      },
    };
  }

  /** A new finding, with all views turned to it. */
  markAt(point) {
    if (!this.editor) {
      announce(t('viewer.noEditor'));
      return;
    }
    this.viewer?.state.lookAt(point);
    this.editor.add(point);
  }

  seriesChoice(chosen) {
    const all = this.model.data.series ?? [];
    if (all.length < 2) {
      return undefined;
    }
    const select = h('select', { id: 'series', data: { test: 'series' } }, all.map((one) => h('option', { value: one.id, selected: one.id === chosen?.id }, seriesText(one))));
    select.addEventListener('change', () => this.showSeries(all.find((one) => one.id === select.value)));
    return h('div', { class: 'series-choice' }, h('label', { for: 'series' }, t('viewer.series')), ' ', select);
  }

  /** Looks for news by the worklist, which shows no patient: the case is fetched again only when its tasks changed. */
  async watch() {
    const { tasks } = await get('/worklist');
    const now = signature(tasks.filter((task) => task.caseId === this.model.id));
    if (this.watched !== undefined && now !== this.watched) {
      this.news();
    }
    this.watched = now;
  }

  news() {
    const typing = ['ask', 'retake', 'read', 'second', 'reconcile', 'advise', 'vote', 'arrange', 'assist', 'outcome'].some((name) => hasDraft(`${name}/${this.model.id}`));
    if (!typing) {
      this.model.load().then(() => announce(t('case.newest')));
      return;
    }
    const load = () => this.model.load();
    this.head.append(h('p', { class: 'banner banner-WARN', role: 'status' }, t('case.changed'), ' ',
      h('button', { type: 'button', class: 'small', onclick: load }, t('case.showNewest'))));
  }
}

function signature(tasks) {
  return tasks.map((task) => `${task.id}/${task.claimedBy ?? ''}`).sort().join(' ');
}

function header(data) {
  const { patient } = data;
  return h('header', { class: 'case-head' },
    h('p', { class: 'crumbs' }, h('a', { href: routeTo('worklist') }, t('nav.worklist'))),
    h('h1', {}, data.label, ' ', h('span', { class: `chip state-${data.state}`, data: { test: 'case-state' } }, t(`state.${data.state}`))),
    patient ? h('p', { class: 'patient', data: { test: 'patient' } }, [
      h('strong', {}, patient.name || t('cases.unnamed')), patient.patientId, patient.sex && t(`sex.${patient.sex}`), patient.age !== undefined && t('cases.age', { age: patient.age }),
      patient.birthDate && day(patient.birthDate), t('case.openedAt', { at: dateTime(data.openedAt) })].filter(Boolean).map((part, i) => [i ? ' · ' : '', part])) : undefined);
}
