/** The BPMN models as drawn, with the number of cases at each element, renewed while one looks. */
import { fetchRaw, get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { problemText } from '../core/problem.js';
import { t } from '../i18n/i18n.js';
import { loadBpmnViewer } from './bpmn-viewer.js';
import { inWords, processWord } from './process-words.js';

const EVERY_MILLIS = 5000;
const READABLE = 0.6;

/** @param {{key:string, name:string}[]} models */
export function processPicture(models) {
  const canvas = h('div', { class: 'bpmn', data: { test: 'bpmn' } });
  const counts = h('div', { data: { test: 'activity' } });
  const choice = h('select', { id: 'process', data: { test: 'process' } }, models.map(({ key, name }) => h('option', { value: key }, name ? processWord(name) : key)));
  const picture = new Picture(canvas, counts);
  const element = h('section', { class: 'card', 'aria-labelledby': 'process-title' },
    h('div', { class: 'card-head' }, h('h2', { id: 'process-title' }, t('desk.process')), h('label', { for: 'process' }, t('desk.model'), ' ', choice)),
    canvas, buttons(picture), h('details', {}, h('summary', {}, t('desk.asTable')), counts));
  choice.addEventListener('change', () => picture.show(choice.value));
  picture.show(choice.value);
  const timer = setInterval(() => document.hidden || picture.renew().catch(() => {}), EVERY_MILLIS);
  return { element, close: () => { clearInterval(timer); picture.close(); } };
}

function buttons(picture) {
  const button = (key, text, action) => h('button', { type: 'button', class: 'small', 'aria-label': t(`desk.move.${key}`), title: t(`desk.move.${key}`), onclick: action, data: { test: `bpmn-${key}` } }, text);
  return h('div', { class: 'button-row bpmn-buttons', role: 'group', 'aria-label': t('desk.move') },
    button('in', '+', () => picture.zoom(1.3)), button('out', '−', () => picture.zoom(1 / 1.3)), button('all', t('desk.whole'), () => picture.fit()),
    button('left', '←', () => picture.pan(0.3, 0)), button('right', '→', () => picture.pan(-0.3, 0)), button('up', '↑', () => picture.pan(0, 0.3)), button('down', '↓', () => picture.pan(0, -0.3)));
}

class Picture {
  constructor(canvas, counts) {
    this.canvas = canvas;
    this.counts = counts;
  }

  async show(key) {
    if (!key) {
      put(this.canvas, h('p', { class: 'empty' }, t('desk.noModels')));
      return;
    }
    this.key = key;
    try {
      const [BpmnViewer, response] = await Promise.all([loadBpmnViewer(), fetchRaw(`/process/models/${key}`)]);
      if (!await this.laidOut()) {
        return;
      }
      this.viewer?.destroy();
      put(this.canvas);
      // updates at once: one that came late would look for a picture that was left
      this.viewer = new BpmnViewer({ container: this.canvas, canvas: { deferUpdate: false } });
      await this.viewer.importXML(inWords(await response.text()));
      this.begin();
      this.canvas.querySelector('svg:has(.viewport)')?.setAttribute('aria-label', t('desk.pictureLabel'));
      await this.renew();
    } catch (failure) {
      if (this.closed) {
        return;
      }
      put(this.canvas, h('p', { class: 'form-error', role: 'alert' }, problemText(failure)));
    }
  }

  /** Waits until the picture has a place on the page: it cannot be fitted into nothing. @returns {Promise<boolean>} false when the page was left */
  async laidOut() {
    while (!this.closed && this.canvas.clientWidth === 0) {
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    return !this.closed;
  }

  /** The whole model. */
  fit() {
    this.viewer?.get('canvas').zoom('fit-viewport', 'auto');
  }

  /** The whole model where its words can be read so, otherwise its beginning. */
  begin() {
    this.fit();
    const canvas = this.viewer.get('canvas');
    if (canvas.zoom() < READABLE) {
      const { inner, outer } = canvas.viewbox();
      const [width, height] = [outer.width / READABLE, outer.height / READABLE];
      canvas.viewbox({ x: inner.x - 20, y: inner.y + (inner.height - height) / 2, width, height });
    }
  }

  /** @param {number} factor */
  zoom(factor) {
    const canvas = this.viewer?.get('canvas');
    canvas?.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)), 'auto');
  }

  /** @param {number} dx share of the view's width @param {number} dy share of its height */
  pan(dx, dy) {
    const { clientWidth, clientHeight } = this.canvas;
    this.viewer?.get('canvas').scroll({ dx: dx * clientWidth, dy: dy * clientHeight });
  }

  async renew() {
    const key = this.key;
    const { models } = await get('/process/activity');
    if (!this.viewer || key !== this.key) {
      return;
    }
    const elements = models.find((model) => model.key === key)?.elements ?? [];
    this.drawCounts(elements);
    this.drawTable(elements);
  }

  drawCounts(elements) {
    const overlays = this.viewer.get('overlays');
    const registry = this.viewer.get('elementRegistry');
    overlays.clear();
    elements.filter(({ id }) => registry.get(id)).forEach(({ id, running, finished }) => {
      if (running > 0) {
        overlays.add(id, { position: { top: -14, right: 14 }, html: badge(running, 'running') });
      }
      if (finished > 0) {
        overlays.add(id, { position: { bottom: 12, right: 14 }, html: badge(finished, 'finished') });
      }
    });
  }

  drawTable(elements) {
    const registry = this.viewer.get('elementRegistry');
    const name = (id) => registry.get(id)?.businessObject?.name?.replace(/\s+/g, ' ') || (registry.get(id) ? '' : id);
    const heads = ['element', 'running', 'finished'].map((key) => h('th', { scope: 'col' }, t(`desk.${key}`)));
    put(this.counts, h('table', {}, h('caption', { class: 'unseen' }, t('desk.process')), h('thead', {}, h('tr', {}, heads)),
      h('tbody', {}, elements.filter((one) => name(one.id)).map((one) => h('tr', {}, h('th', { scope: 'row' }, name(one.id)), h('td', {}, one.running), h('td', {}, one.finished))))));
  }

  close() {
    this.closed = true;
    this.viewer?.destroy();
    this.viewer = undefined;
  }
}

function badge(count, kind) {
  return h('div', { class: `bpmn-badge bpmn-${kind}`, title: t(`desk.${kind}`) }, count);
}
