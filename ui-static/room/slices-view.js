/** The room on slices: the same viewer as on the case, with everybody's marks and pointers, for every browser. */
import { h, put } from '../core/dom.js';
import { t } from '../i18n/i18n.js';
import { toPatient } from '../imaging/grid.js';
import { openViewer } from '../imaging/viewer.js';
import { colourOf } from './colours.js';

/** @param {HTMLElement} area @param {import('../pages/room.js').RoomUse} use @param {string} message why there is no 3D, if there is none */
export async function openSlicesView(area, use, message) {
  const stage = h('div', { class: 'viewer-stage' }, h('p', { class: 'waiting', role: 'status' }, t('viewer.opening')));
  put(area, message ? h('p', { class: 'banner banner-WARN', role: 'status', data: { test: 'degraded' } }, message) : undefined, stage);
  const view = new SlicesView(use);
  view.viewer = await openViewer(use.caseId, use.series()?.id ?? '', {
    tools: use.canMark() ? ['browse', 'window', 'pan', 'ruler', 'mark', 'share'] : ['browse', 'window', 'pan', 'ruler'],
    onMark: use.mark, onShare: ({ fromMm, toMm }) => use.measure(fromMm, toMm), onHover: (voxel) => view.hover(voxel),
  });
  view.begin();
  put(stage, view.viewer.element);
  return view;
}

class SlicesView {
  constructor(use) {
    this.use = use;
    this.sessions = [];
    this.viewer = /** @type {any} */ (undefined);
  }

  begin() {
    const { state } = this.viewer;
    let before = JSON.stringify(this.look());
    state.onChange(() => {
      const now = JSON.stringify(this.look());
      if (now !== before) {
        before = now;
        this.use.looked(this.look());
      }
    });
    this.draw();
    const first = this.use.nodules()[0];
    if (first) {
      state.lookAt(first.centreMm);
    }
  }

  close() {
    this.viewer?.close();
  }

  draw() {
    drawRoomMarks(this.viewer.state, this.use.nodules(), this.use.marks());
  }

  see({ personId, pointer, gone }, name) {
    const { state } = this.viewer;
    if (pointer === undefined && !gone) {
      return;
    }
    const others = state.pointers.filter((one) => one.personId !== personId);
    state.pointers = pointer && !gone ? [...others, { personId, name, colour: colourOf(personId), atMm: pointer }] : others;
    state.changed();
  }

  tidy(isHere) {
    const { state } = this.viewer;
    state.pointers = state.pointers.filter((one) => isHere(one.personId));
  }

  hover(voxel) {
    this.use.point(voxel ? toPatient(this.viewer.state.grid, voxel).map((value) => Math.round(value * 10) / 10) : null);
  }

  look() {
    const { state } = this.viewer;
    return { slice: state.depth('axial'), ww: state.window.width, wc: state.window.centre };
  }

  follow({ slice, ww, wc }) {
    this.viewer.state.setDepth('axial', slice);
    this.viewer.state.setWindow({ width: ww, centre: wc });
  }

  lookAt(at) {
    this.viewer.state.lookAt(at);
  }
}

/**
 * Shows nodules, and the room's marks as rings and lines.
 * @param {import('../imaging/viewer-state.js').ViewerState} state
 * @param {import('../imaging/viewer-state.js').NoduleMark[]} nodules
 * @param {import('./room-state.js').Mark[]} marks
 */
export function drawRoomMarks(state, nodules, marks) {
  state.marks = [...nodules, ...marks.filter((mark) => !mark.to).map(({ id, at, text }) => ({ id, by: /** @type {const} */ ('room'), centreMm: at, radiusMm: 3, label: text ?? '' }))];
  state.lines = [...state.lines.filter((line) => !line.id.startsWith('room-')), ...marks.filter((mark) => mark.to).map(lineOf)];
  state.changed();
}

function lineOf({ id, at, to, text }) {
  const length = `${Math.hypot(...at.map((value, i) => value - to[i])).toFixed(1)} mm`;
  return { id: `room-${id}`, fromMm: at, toMm: to, label: text ? `${text} ${length}` : length };
}
