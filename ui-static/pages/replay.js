/** What happened in the room of a case, again and in order: every mark, vote and phase at the moment it came. */
import { get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { dateTime } from '../core/format.js';
import { knowPeople, nameOf } from '../core/people.js';
import { routeTo } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import { CaseModel } from '../case/case-model.js';
import { marksOf } from '../case/marks.js';
import { openViewer, viewerFailure } from '../imaging/viewer.js';
import { operationText } from '../room/operation-text.js';
import { ReplayPanel } from '../room/replay-panel.js';
import { stateAfter } from '../room/replay-state.js';
import { drawRoomMarks } from '../room/slices-view.js';

const STEP_MILLIS = 1200;

/** @param {HTMLElement} holder @param {import('../core/router.js').Route} route */
export async function open(holder, route) {
  const model = new CaseModel(/** @type {string} */ (route.id));
  const [operations] = await Promise.all([everything(model.id), model.load(), knowPeople()]);
  const page = new ReplayPage(holder, model, operations);
  page.openImages();
  return { title: t('replay.title', { label: model.data.label }), close: () => page.close() };
}

/** The whole log, however long. @param {string} caseId @returns {Promise<any[]>} */
async function everything(caseId) {
  const all = [];
  for (let more = true; more;) {
    const after = all.length ? all[all.length - 1].seq : 0;
    const part = await get(`/cases/${caseId}/room-log?after=${after}`);
    all.push(...part.operations);
    more = part.more && part.operations.length > 0;
  }
  return all;
}

class ReplayPage {
  constructor(holder, model, operations) {
    this.model = model;
    this.operations = operations;
    this.at = 0;
    this.panel = new ReplayPanel((point) => this.viewer?.state.lookAt(point));
    this.images = h('div', { class: 'viewer-stage' }, h('p', { class: 'waiting', role: 'status' }, t('viewer.opening')));
    this.list = h('ol', { class: 'replay-list', data: { test: 'replay-list' } }, operations.map((operation, i) => this.item(operation, i)));
    put(holder, this.header(), operations.length === 0 ? h('p', { class: 'empty' }, t('replay.nothing')) : [this.transport(),
      h('div', { class: 'room-body' }, h('div', { class: 'room-main' }, this.images, h('section', { class: 'card', 'aria-labelledby': 'replay-log' }, h('h2', { id: 'replay-log' }, t('replay.log')), this.list)), this.panel.element)]);
    this.show(operations.length);
  }

  close() {
    clearInterval(this.playing);
    this.viewer?.close();
    this.closed = true;
  }

  header() {
    const { data, id } = this.model;
    return h('header', { class: 'case-head' }, h('p', { class: 'crumbs' }, h('a', { href: routeTo('worklist') }, t('nav.worklist')), ' / ', h('a', { href: routeTo('case', id, '4A') }, data.label)),
      h('h1', {}, t('replay.title', { label: data.label })), h('p', { class: 'faint' }, t('replay.what')));
  }

  transport() {
    const total = this.operations.length;
    this.slider = h('input', { type: 'range', id: 'replay-at', min: 0, max: total, step: 1, value: total, data: { test: 'replay-at' }, oninput: () => { this.pause(); this.show(Number(this.slider.value)); } });
    this.place = h('output', { for: 'replay-at', data: { test: 'replay-place' } });
    this.play = h('button', { type: 'button', class: 'primary small', data: { test: 'replay-play' }, onclick: () => (this.playing ? this.pause() : this.run()) }, t('replay.play'));
    const step = (key, text, to) => h('button', { type: 'button', class: 'small', 'aria-label': t(`replay.${key}`), title: t(`replay.${key}`), data: { test: `replay-${key}` }, onclick: () => { this.pause(); this.show(to()); } }, text);
    return h('section', { class: 'card replay-transport', 'aria-label': t('replay.transport') }, h('div', { class: 'button-row' },
      step('first', '|◀', () => 0), step('back', '◀', () => this.at - 1), this.play, step('on', '▶', () => this.at + 1), step('last', '▶|', () => total)),
    h('div', { class: 'field grow' }, h('label', { for: 'replay-at' }, t('replay.moment'), ' ', this.place), this.slider));
  }

  item(operation, i) {
    return h('li', {}, h('button', { type: 'button', class: 'small quiet', data: { test: 'replay-operation' }, onclick: () => { this.pause(); this.show(i + 1); } },
      h('time', { datetime: operation.at }, dateTime(operation.at)), ' ', operationText(operation, nameOf)));
  }

  run() {
    if (this.at >= this.operations.length) {
      this.show(0);
    }
    put(this.play, t('replay.pause'));
    this.playing = setInterval(() => (this.at < this.operations.length ? this.show(this.at + 1) : this.pause()), STEP_MILLIS);
  }

  pause() {
    clearInterval(this.playing);
    this.playing = undefined;
    put(this.play, t('replay.play'));
  }

  /** @param {number} count operations that have happened */
  show(count) {
    if (this.operations.length === 0) {
      return;
    }
    this.at = Math.min(this.operations.length, Math.max(0, count));
    this.slider.value = String(this.at);
    const last = this.operations[this.at - 1];
    put(this.place, t('replay.place', { at: this.at, total: this.operations.length }), last ? ` · ${operationText(last, nameOf)}` : '');
    [...this.list.children].forEach((item, i) => {
      item.classList.toggle('to-come', i >= this.at);
      item.firstElementChild.setAttribute('aria-current', String(i === this.at - 1));
    });
    requestAnimationFrame(() => this.followList()); // the page may not be laid out yet
    this.state = stateAfter(this.operations, this.at);
    this.panel.draw(this.state, nameOf);
    this.drawMarks(last);
  }

  /** The list scrolls to the moment shown; the page stays where it is. */
  followList() {
    const item = /** @type {HTMLElement|undefined} */ (this.list.children[Math.max(0, this.at - 1)]);
    if (item) {
      this.list.scrollTop = item.offsetTop - this.list.offsetTop - (this.list.clientHeight - item.clientHeight) / 2;
    }
  }

  drawMarks(last) {
    if (!this.viewer) {
      return;
    }
    drawRoomMarks(this.viewer.state, marksOf(this.model.data, undefined), [...this.state.marks.values()]);
    if (last?.op.kind === 'marked') {
      this.viewer.state.lookAt(last.op.mark.at);
    }
  }

  async openImages() {
    const series = this.model.primarySeries();
    if (!series || this.operations.length === 0) {
      put(this.images, h('p', { class: 'empty' }, t('viewer.noSeries')));
      return;
    }
    try {
      const viewer = await openViewer(this.model.id, series.id, { tools: ['browse', 'window', 'pan', 'ruler'] });
      if (this.closed) {
        viewer.close();
        return;
      }
      this.viewer = viewer;
      put(this.images, viewer.element);
      this.drawMarks(this.operations[this.at - 1]);
    } catch (failure) {
      put(this.images, viewerFailure(failure));
    }
  }
}
