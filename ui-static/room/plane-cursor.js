/** A cursor on the plane, moved by keys: whoever has no mouse points, marks and measures with it. */
import * as three from '../lib/three.js';
import { clampVoxel, toPatient } from '../imaging/grid.js';

const STEP_MM = 2;
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SCROLLS = { PageUp: -1, PageDown: 1 };

export class PlaneCursor {
  /**
   * @param {import('./stage.js').Stage} stage
   * @param {{onSlice:(slice:number) => void, onPointer:(at:[number, number, number]) => void, marker:import('./marker.js').Marker}} use
   */
  constructor(stage, use) {
    this.stage = stage;
    this.use = use;
    const { columns, rows } = stage.volume.grid;
    this.place = [(columns - 1) / 2, (rows - 1) / 2];
    this.ring = new three.Mesh(new three.TorusGeometry(5, 0.8, 8, 32), new three.MeshBasicMaterial({ color: 0xffffff, depthTest: false, transparent: true }));
    this.ring.renderOrder = 6;
    this.ring.visible = false;
    stage.patient.add(this.ring);
    stage.canvas.addEventListener('keydown', (event) => this.key(event));
  }

  /** @returns {[number, number, number]} patient millimetres */
  at() {
    const { grid, slice } = this.stage.volume;
    const [x, y, z] = toPatient(grid, [this.place[0], this.place[1], slice]);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10, Math.round(z * 10) / 10];
  }

  key(event) {
    const move = event.shiftKey && MOVES[event.key];
    const scroll = SCROLLS[event.key];
    const action = move ? () => this.move(move) : scroll ? () => this.use.onSlice(this.stage.volume.slice + scroll)
      : { m: () => this.use.marker.put(this.at()), r: () => this.use.marker.putEnd(this.at()) }[event.key];
    if (action && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      action();
      this.show();
    }
  }

  move([columns, rows]) {
    const { grid, slice } = this.stage.volume;
    const wanted = [this.place[0] + (columns * STEP_MM) / grid.spacingMm[0], this.place[1] + (rows * STEP_MM) / grid.spacingMm[1]];
    const [column, row] = clampVoxel(grid, [wanted[0], wanted[1], slice]);
    this.place = [column, row];
  }

  show() {
    const at = this.at();
    this.ring.position.set(...at);
    this.ring.visible = true;
    this.use.onPointer(at);
    this.stage.changed();
  }
}
