/** The room in 3D: the chest, the people round it, controls, and the way into a headset. */
import { announce } from '../core/announce.js';
import { h, put } from '../core/dom.js';
import { t } from '../i18n/i18n.js';
import { toVoxel } from '../imaging/grid.js';
import { stageControls } from './controls.js';
import { Marker } from './marker.js';
import { PlaneCursor } from './plane-cursor.js';
import { fetchPreview } from './preview.js';
import { Stage } from './stage.js';
import { Immersion, offeredSessions } from './xr.js';

/** @typedef {import('../pages/room.js').RoomUse} RoomUse */

/** @param {HTMLElement} area @param {RoomUse} use */
export async function openStageView(area, use) {
  const series = use.series();
  const [{ grid, preview }, sessions] = await Promise.all([fetchPreview(use.caseId, series?.id ?? ''), offeredSessions()]);
  return new StageView(area, use, { grid, preview, sessions });
}

class StageView {
  constructor(area, use, { grid, preview, sessions }) {
    this.use = use;
    this.sessions = sessions;
    const canvas = h('canvas', { class: 'stage', tabindex: 0, role: 'application', 'aria-roledescription': t('room.roledescription'), 'aria-label': t('room.canvas'), 'aria-describedby': 'stage-help', data: { test: 'stage' } });
    const hold = h('div', { class: 'stage-hold' }, canvas);
    put(area, hold);
    this.marker = new Marker({ mark: use.mark, measure: use.measure, pending: (at) => { this.stage?.pins.drawPending(at); this.stage?.changed(); } });
    this.stage = new Stage(canvas, grid, preview, {
      onPose: (pose) => use.stream({ type: 'pose', ...pose }), onPointer: (at) => use.point(at), onMark: (at) => this.marker.put(at),
    });
    this.cursor = new PlaneCursor(this.stage, { onSlice: (slice) => this.slice(slice), onPointer: (at) => use.point(at), marker: this.marker });
    this.controls = stageControls(this.stage, { nodules: use.nodules(), marker: this.marker, canMark: use.canMark(), onSlice: (slice) => this.slice(slice), onWindow: () => use.looked(this.look()), onMark: use.mark, lookAt: (at) => this.lookAt(at) });
    put(area, hold, this.controls.element, h('p', { class: 'faint', id: 'stage-help' }, t('room.help'), preview.lungsFrom === 'estimate' ? ` ${t('room.estimate')}` : ''));
    this.immersion = new Immersion(this.stage, { onEnd: () => announce(t('room.left')), onSlice: (slice) => this.slice(slice), mark: use.mark, measure: use.measure, room: use.room, vote: use.vote, chair: use.chair });
    this.stage.resize();
    this.draw();
    const first = use.nodules()[0];
    if (first) {
      this.lookAt(first.centreMm);
    }
    this.stage.tellPose('desktop');
  }

  close() {
    this.immersion.end();
    this.stage.close();
  }

  draw() {
    this.stage.pins.draw(/** @type {any} */ (this.use.nodules()), this.use.marks());
    this.controls.showNodules(this.use.nodules());
    this.stage.changed();
  }

  see(presence, name) {
    this.stage.avatars.see(presence, name, Date.now());
    this.stage.changed();
  }

  tidy(isHere) {
    this.stage.avatars.tidy(isHere, Date.now());
    this.stage.changed();
  }

  slice(index) {
    this.stage.volume.setSlice(index);
    this.controls.showSlice(this.stage.volume.slice);
    this.stage.changed();
    this.use.looked(this.look());
  }

  look() {
    const { slice, window } = this.stage.volume;
    return { slice, ww: window.width, wc: window.centre };
  }

  follow({ slice, ww, wc }) {
    this.stage.volume.setWindow({ width: ww, centre: wc });
    this.stage.volume.setSlice(slice);
    this.controls.showSlice(slice);
    this.stage.changed();
  }

  lookAt(at) {
    this.slice(Math.round(toVoxel(this.stage.volume.grid, at)[2]));
  }

  /** @param {'immersive-ar'|'immersive-vr'} kind @param {HTMLElement} overlay */
  enter(kind, overlay) {
    return this.immersion.enter(kind, overlay);
  }
}
