/** Going round the patient with mouse, fingers or keys. */
import { Spherical, Vector3 } from '../lib/three.js';

const KEYS = { ArrowLeft: [-0.12, 0], ArrowRight: [0.12, 0], ArrowUp: [0, -0.12], ArrowDown: [0, 0.12] };

export class Orbit {
  /**
   * @param {any} camera
   * @param {HTMLCanvasElement} canvas
   * @param {{onMove:() => void, onTap:(event:PointerEvent) => void, onHover:(event:PointerEvent|undefined) => void}} events
   */
  constructor(camera, canvas, events) {
    this.camera = camera;
    this.events = events;
    this.target = new Vector3();
    this.spherical = new Spherical(0.62, Math.PI / 2.4, 0.35);
    this.down = new Map();
    this.listen(canvas);
    this.apply();
  }

  /** @param {number} dTheta @param {number} dPhi */
  turn(dTheta, dPhi) {
    this.spherical.theta += dTheta;
    this.spherical.phi = Math.min(Math.PI - 0.1, Math.max(0.1, this.spherical.phi + dPhi));
    this.apply();
  }

  /** @param {number} factor */
  zoom(factor) {
    this.spherical.radius = Math.min(3, Math.max(0.12, this.spherical.radius * factor));
    this.apply();
  }

  apply() {
    this.camera.position.setFromSpherical(this.spherical).add(this.target);
    this.camera.lookAt(this.target);
    this.camera.updateMatrixWorld();
    this.events.onMove();
  }

  listen(canvas) {
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.down.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
      this.travelled = 0;
    });
    canvas.addEventListener('pointermove', (event) => (this.down.has(event.pointerId) ? this.drag(event) : this.events.onHover(event)));
    canvas.addEventListener('pointerup', (event) => {
      this.down.delete(event.pointerId);
      if (this.travelled < 5 && event.button === 0) {
        this.events.onTap(event);
      }
    });
    canvas.addEventListener('pointercancel', (event) => this.down.delete(event.pointerId));
    canvas.addEventListener('pointerleave', () => this.events.onHover(undefined));
    canvas.addEventListener('contextmenu', (event) => event.preventDefault());
    canvas.addEventListener('wheel', (event) => { event.preventDefault(); this.zoom(event.deltaY > 0 ? 1.1 : 1 / 1.1); }, { passive: false });
    canvas.addEventListener('keydown', (event) => this.key(event));
  }

  drag(event) {
    const before = this.down.get(event.pointerId);
    const [dx, dy] = [event.offsetX - before.x, event.offsetY - before.y];
    const apart = this.apart();
    this.down.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    this.travelled += Math.abs(dx) + Math.abs(dy);
    if (this.down.size >= 2) {
      this.zoom(apart / Math.max(1, this.apart()));
    } else if (event.buttons === 2) {
      this.pan(dx, dy);
    } else {
      this.turn(-dx * 0.008, -dy * 0.008);
    }
  }

  apart() {
    const [a, b] = [...this.down.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 1;
  }

  pan(dx, dy) {
    const scale = this.spherical.radius * 0.0016;
    const right = new Vector3().setFromMatrixColumn(this.camera.matrix, 0);
    const up = new Vector3().setFromMatrixColumn(this.camera.matrix, 1);
    this.target.addScaledVector(right, -dx * scale).addScaledVector(up, dy * scale);
    this.apply();
  }

  key(event) {
    const turn = !event.shiftKey && KEYS[event.key];
    const zoom = { '+': 1 / 1.15, '=': 1 / 1.15, '-': 1.15 }[event.key];
    if (turn) {
      event.preventDefault();
      this.turn(turn[0], turn[1]);
    } else if (zoom) {
      event.preventDefault();
      this.zoom(zoom);
    }
  }
}
