/** The slice viewer of one series: axial, coronal and sagittal views that look at one place. */
import { h, put } from '../core/dom.js';
import { number } from '../core/format.js';
import { problemText } from '../core/problem.js';
import { t } from '../i18n/i18n.js';
import { sliceAxis, toPatient } from './grid.js';
import { keyList } from './key-list.js';
import { cutsOf } from './slab.js';
import { SeriesSource } from './assets.js';
import { SliceStore } from './slice-store.js';
import { toolbar } from './toolbar.js';
import { ViewerState } from './viewer-state.js';
import { Viewport } from './viewport.js';

/** @typedef {import('./grid.js').Triple} Triple */
/** @typedef {{fromMm:Triple, toMm:Triple, lengthMm:number}} Measured */
/** @typedef {{onHover:(voxel:Triple|undefined)=>void, onMark:(pointMm:Triple)=>void, onRuler:(line:Measured)=>void, onShare:(line:Measured)=>void, onHelp:()=>void,
 *   onAxis:(axis:'long'|'short', line:Measured)=>void}} ViewerEvents */

const PLANES = /** @type {const} */ (['axial', 'coronal', 'sagittal']);

/**
 * Asks what there is of the series and opens the views; pictures come as they arrive.
 * @param {string} caseId
 * @param {string} seriesId
 * @param {{tools:import('./viewer-state.js').Tool[], onMark?:ViewerEvents['onMark'], onAxis?:ViewerEvents['onAxis'], onShare?:ViewerEvents['onShare'],
 *   onHover?:ViewerEvents['onHover']}} use
 */
export async function openViewer(caseId, seriesId, use) {
  const source = new SeriesSource(caseId, seriesId);
  const assets = await source.list();
  const state = new ViewerState(assets.grid, new SliceStore(source, assets));
  return new Viewer(state, use);
}

/** What stands in the viewer's place when it cannot open. @param {unknown} failure */
export function viewerFailure(failure) {
  return h('div', { class: 'viewer-failure', role: 'alert' }, h('p', {}, t('viewer.failed')), h('p', {}, problemText(failure)));
}

/** Where a cut lies, along the patient's axis it follows most: x to the left, y to the back, z to the head. */
function positionText(state, plane) {
  const axis = [state.grid.columnAxis, state.grid.rowAxis, sliceAxis(state.grid)][plane.through];
  const along = [0, 1, 2].reduce((best, i) => (Math.abs(axis[i]) > Math.abs(axis[best]) ? i : best), 0);
  const voxel = /** @type {Triple} */ ([...state.focus]);
  voxel[plane.through] = state.depth(plane.name);
  return `${'xyz'[along]} ${number(toPatient(state.grid, voxel)[along], 1)} mm`;
}

class Viewer {
  constructor(state, use) {
    this.state = state;
    this.readout = h('output', { class: 'readout', 'aria-label': t('viewer.readout'), data: { test: 'readout' } });
    this.progress = h('p', { class: 'viewer-progress', data: { test: 'slice-progress' } });
    this.help = h('details', {}, h('summary', {}, t('viewer.keys.title')), keyList());
    const events = this.events(use);
    this.views = PLANES.map((name) => new Viewport(state, name, events));
    this.panes = this.views.map((view) => this.pane(view));
    this.element = h('section', { class: 'viewer', 'aria-label': t('viewer.title'), data: { test: 'viewer' } },
      toolbar(state, use.tools), h('div', { class: 'views' }, this.panes), this.foot());
    state.store.onSlice = (index) => this.sliceArrived(index);
    state.store.onRough = () => { this.views.forEach((view) => view.renew()); this.drawn('rough'); };
    /** @type {Set<string>} */
    this.marked = new Set();
    state.onChange(() => this.arrange());
    state.store.want(state.depth('axial'));
    this.arrange();
  }

  close() {
    this.state.store.close();
    this.views.forEach((view) => view.close());
  }

  events(use) {
    let rulers = 0;
    return {
      onHover: (voxel) => { put(this.readout, voxel ? this.readoutText(voxel) : ''); use.onHover?.(voxel); },
      onMark: (point) => use.onMark?.(point),
      onAxis: (axis, line) => use.onAxis?.(axis, line),
      onShare: (line) => use.onShare?.(line),
      onHelp: () => { this.help.open = !this.help.open; },
      onRuler: (line) => {
        rulers += 1;
        this.state.lines.push({ id: `ruler-${rulers}`, fromMm: line.fromMm, toMm: line.toMm, label: `${number(line.lengthMm, 1)} mm` });
        put(this.readout, t('viewer.measured', { mm: number(line.lengthMm, 1) }));
      },
    };
  }

  readoutText(voxel) {
    const hu = this.state.huAt(voxel);
    const [x, y, z] = toPatient(this.state.grid, voxel).map((value) => number(value, 1));
    return `x ${x}  y ${y}  z ${z} mm · ${hu === undefined ? '–' : hu} HU`;
  }

  pane(view) {
    const { state } = this;
    const slider = h('input', {
      type: 'range', min: 0, max: view.plane.depth - 1, step: 1, 'aria-label': t(`viewer.slider.${view.name}`),
      data: { test: `slider-${view.name}` }, oninput: () => state.setDepth(view.name, Number(slider.value)),
    });
    const place = h('span', { class: 'pane-place' });
    const enlarge = h('button', {
      type: 'button', class: 'small quiet', 'aria-label': t('viewer.enlargeThis', { plane: t(`viewer.plane.${view.name}`) }), title: t('viewer.enlarge'), data: { test: `enlarge-${view.name}` },
      onclick: () => { state.main = view.name; state.changed(); },
    }, '⤢');
    const refresh = () => {
      slider.value = String(state.depth(view.name));
      put(place, `${state.depth(view.name) + 1} / ${view.plane.depth}`, h('span', { class: 'pane-mm' }, ` · ${positionText(state, view.plane)}`));
      enlarge.hidden = state.main === view.name;
    };
    state.onChange(refresh);
    refresh();
    return h('figure', { class: 'pane' },
      h('figcaption', {}, h('span', {}, t(`viewer.plane.${view.name}`)), place, enlarge), view.canvas, slider);
  }

  foot() {
    const window = h('span', { data: { test: 'window-text' } });
    const refresh = () => put(window, t('viewer.windowed', this.state.window));
    this.state.onChange(refresh);
    refresh();
    return h('footer', { class: 'viewer-foot' }, window, this.readout, this.progress,
      this.help);
  }

  arrange() {
    this.panes.forEach((pane, i) => pane.classList.toggle('pane-main', PLANES[i] === this.state.main));
  }

  sliceArrived(index) {
    const { state, views } = this;
    const total = state.grid.slices;
    const { first, last } = cutsOf(state.slab, state.depth('axial'), total, state.grid.spacingMm[2]);
    if (index >= first && index <= last) {
      views[0].renew();
      this.drawn('first-slice');
    }
    if (state.store.loaded % 8 === 0 || state.store.loaded === total) {
      views[1].renew();
      views[2].renew();
    }
    if (state.store.loaded === total) {
      this.drawn('whole');
    }
    put(this.progress, state.store.loaded < total ? [h('progress', { max: total, value: state.store.loaded, 'aria-label': t('viewer.progress') }), ' ', t('viewer.loading', { done: state.store.loaded, total })] : '');
  }

  /** Notes, once, when something had been drawn: how fast images come can be measured from outside. @param {string} what */
  drawn(what) {
    if (!this.marked.has(what)) {
      this.marked.add(what);
      requestAnimationFrame(() => performance.mark(`viewer-${what}`));
    }
  }
}
