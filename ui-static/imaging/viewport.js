/** One view: a canvas that shows one plane of the series. */
import { h } from '../core/dom.js';
import { t } from '../i18n/i18n.js';
import { drawOverlay } from './overlay.js';
import { paint } from './picture.js';
import { toPatient } from './grid.js';
import { voxelAt } from './planes.js';
import { pictureBox, toPicture } from './viewport-geometry.js';
import { usePointers } from './pointer-tools.js';
import { useKeys } from './keys.js';

export class Viewport {
  /**
   * @param {import('./viewer-state.js').ViewerState} state
   * @param {import('./planes.js').PlaneName} name
   * @param {import('./viewer.js').ViewerEvents} events
   */
  constructor(state, name, events) {
    this.state = state;
    this.name = name;
    this.canvas = h('canvas', {
      tabindex: 0, role: 'application', 'aria-roledescription': t('viewer.roledescription'),
      'aria-label': t(`viewer.plane.${name}`), 'aria-describedby': 'viewer-keys', data: { test: `view-${name}` },
    });
    this.picture = document.createElement('canvas');
    this.painted = '';
    this.scheduled = false;
    usePointers(this, events);
    useKeys(this, events);
    this.sizes = new ResizeObserver(() => this.redraw());
    this.sizes.observe(this.canvas);
    state.onChange(() => this.redraw());
  }

  close() {
    this.sizes.disconnect();
  }

  get plane() {
    return this.state.plane(this.name);
  }

  get box() {
    const { clientWidth, clientHeight } = this.canvas;
    return pictureBox(this.plane, clientWidth, clientHeight, this.state.placements[this.name]);
  }

  /** The voxel under a pointer. @param {{offsetX:number, offsetY:number}} at @returns {import('./grid.js').Triple} */
  voxelUnder({ offsetX, offsetY }) {
    const { u, v } = toPicture(this.plane, this.box, offsetX, offsetY);
    return voxelAt(this.plane, u, v, this.state.depth(this.name));
  }

  /** @param {{offsetX:number, offsetY:number}} at @returns {import('./grid.js').Triple} millimetres */
  pointUnder(at) {
    return toPatient(this.state.grid, this.voxelUnder(at));
  }

  /** Forgets the painted picture: a slice has arrived. */
  renew() {
    this.painted = '';
    this.redraw();
  }

  redraw() {
    if (!this.scheduled) {
      this.scheduled = true;
      requestAnimationFrame(() => { this.scheduled = false; this.draw(); });
    }
  }

  draw() {
    const view = { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
    if (view.width === 0 || view.height === 0) {
      return;
    }
    this.paintPicture();
    const context = this.sized(view);
    const box = this.box;
    context.fillStyle = '#000';
    context.fillRect(0, 0, view.width, view.height);
    context.imageSmoothingEnabled = this.state.placements[this.name].zoom < 6;
    context.drawImage(this.picture, box.x, box.y, box.w, box.h);
    drawOverlay(context, this.state, this.plane, box, view);
  }

  sized({ width, height }) {
    const ratio = Math.min(2, devicePixelRatio || 1);
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
    }
    const context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext('2d'));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  }

  paintPicture() {
    const depth = this.state.depth(this.name);
    const { centre, width } = this.state.window;
    const { slab } = this.state;
    const wanted = `${depth}/${centre}/${width}/${slab.mode}/${slab.mm}`;
    if (wanted === this.painted) {
      return;
    }
    const plane = this.plane;
    this.picture.width = plane.width;
    this.picture.height = plane.height;
    const image = new ImageData(plane.width, plane.height);
    paint(this.state.store, plane, depth, this.state.window, new Uint32Array(image.data.buffer), slab);
    /** @type {CanvasRenderingContext2D} */ (this.picture.getContext('2d')).putImageData(image, 0, 0);
    this.painted = wanted;
  }
}
