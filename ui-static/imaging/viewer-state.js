/** What the three views of one series show, and who wants to know of a change. */
import { clampVoxel, toPatient, toVoxel, contains } from './grid.js';
import { planeOf } from './planes.js';
import { SLABS } from './slab.js';
import { PRESETS } from './windowing.js';
import { fitted } from './viewport-geometry.js';

/** @typedef {import('./grid.js').Triple} Triple @typedef {import('./planes.js').PlaneName} PlaneName */
/** @typedef {{id:string, by:'human'|'model'|'room', centreMm:Triple, radiusMm:number, label:string, selected?:boolean}} NoduleMark */
/** @typedef {{id:string, fromMm:Triple, toMm:Triple, label:string, faint?:boolean, below?:boolean}} Line */
/** @typedef {{name:string, colour:string, atMm:Triple}} OtherPointer what somebody else in the room points at */
/** @typedef {'browse'|'window'|'pan'|'ruler'|'mark'|'long'|'short'|'share'} Tool */

export class ViewerState {
  /** @param {import('./grid.js').Grid} grid @param {import('./slice-store.js').SliceStore} store */
  constructor(grid, store) {
    this.grid = grid;
    this.store = store;
    /** @type {Triple} */
    this.focus = [(grid.columns - 1) / 2, (grid.rows - 1) / 2, Math.floor((grid.slices - 1) / 2)];
    this.window = { ...PRESETS.lung };
    /** @type {Tool} */
    this.tool = 'browse';
    /** @type {PlaneName} */
    this.main = 'axial';
    /** @type {NoduleMark[]} */
    this.marks = [];
    /** @type {Line[]} */
    this.lines = [];
    /** @type {{fromMm:Triple, toMm:Triple}|undefined} */
    this.drawing = undefined;
    this.showModel = true;
    /** Whether cross, marks and lines are drawn over the pictures. */
    this.showOverlay = true;
    /** @type {import('./slab.js').Slab} */
    this.slab = SLABS.single;
    /** @type {OtherPointer[]} */
    this.pointers = [];
    this.placements = { axial: fitted(), coronal: fitted(), sagittal: fitted() };
    this.listeners = new Set();
  }

  /** @param {() => void} listener */
  onChange(listener) {
    this.listeners.add(listener);
  }

  changed() {
    this.listeners.forEach((listener) => listener());
  }

  /** @param {PlaneName} name */
  plane(name) {
    return planeOf(this.grid, name);
  }

  /** Index of the cut shown in a plane. @param {PlaneName} name */
  depth(name) {
    const plane = this.plane(name);
    return Math.min(plane.depth - 1, Math.max(0, Math.round(this.focus[plane.through])));
  }

  /** @param {PlaneName} name @param {number} depth */
  setDepth(name, depth) {
    const focus = /** @type {Triple} */ ([...this.focus]);
    focus[this.plane(name).through] = Math.round(depth);
    this.setFocus(focus);
  }

  /** @param {PlaneName} name @param {number} steps towards a higher index */
  scroll(name, steps) {
    this.setDepth(name, this.depth(name) + steps);
  }

  /** @param {Triple} voxel */
  setFocus(voxel) {
    const before = this.depth('axial');
    this.focus = clampVoxel(this.grid, voxel);
    if (this.depth('axial') !== before) {
      this.store.want(this.depth('axial'));
    }
    this.changed();
  }

  /** Shows a place given in patient millimetres. @param {Triple} pointMm */
  lookAt(pointMm) {
    this.setFocus(toVoxel(this.grid, pointMm));
  }

  /** @returns {Triple} the focus in patient millimetres */
  focusMm() {
    return toPatient(this.grid, this.focus);
  }

  /** @param {import('./windowing.js').Window} window */
  setWindow(window) {
    this.window = window;
    this.changed();
  }

  /** @param {import('./slab.js').Slab} slab */
  setSlab(slab) {
    this.slab = slab;
    this.changed();
  }

  /** @param {Tool} tool */
  setTool(tool) {
    this.tool = tool;
    this.drawing = undefined;
    this.changed();
  }

  /** @param {PlaneName} name @param {import('./viewport-geometry.js').Placement} placement */
  place(name, placement) {
    this.placements[name] = placement;
    this.changed();
  }

  /** The value of the voxel nearest to a place, in HU; undefined outside or before it is here. @param {Triple} voxel */
  huAt(voxel) {
    if (!contains(this.grid, voxel)) {
      return undefined;
    }
    const [column, row, slice] = voxel.map(Math.round);
    return this.store.at(slice)?.[row * this.grid.columns + column];
  }

  /** Marks that may be drawn now. */
  visibleMarks() {
    return this.marks.filter((mark) => mark.by !== 'model' || this.showModel);
  }
}
