/** The 3D view: the patient, the people round it, and the loop that draws them only when something changed. */
import * as three from '../lib/three.js';
import { Avatars } from './avatars.js';
import { Orbit } from './orbit.js';
import { Pins } from './pins.js';
import { patientNode, poseOf, toMm } from './place.js';
import { VolumeMesh } from './volume-mesh.js';

/**
 * @typedef {object} StageEvents
 * @property {(pose:any) => void} onPose my head (and hands) moved, in patient millimetres
 * @property {(atMm:[number, number, number]|null) => void} onPointer what I point at
 * @property {(atMm:[number, number, number]) => void} onMark I chose a place
 */

const FINE_STEPS = 200;
const COARSE_STEPS = 80;
const STILL_MILLIS = 250;

/** Whether this browser can show the room in 3D. */
export function canShowThreeD() {
  try {
    return Boolean(document.createElement('canvas').getContext('webgl2'));
  } catch {
    return false;
  }
}

export class Stage {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import('../imaging/grid.js').Grid} grid
   * @param {import('./preview.js').Preview} preview
   * @param {StageEvents} events
   */
  constructor(canvas, grid, preview, events) {
    this.canvas = canvas;
    this.events = events;
    this.renderer = new three.WebGLRenderer({ canvas, antialias: true, alpha: true });
    this.renderer.setClearColor(0x0a1016, 1);
    this.scene = litScene();
    this.camera = new three.PerspectiveCamera(45, 1, 0.01, 20);
    this.scene.add(this.camera);
    const { outer, patient } = patientNode(grid);
    this.outer = outer;
    this.patient = patient;
    this.volume = new VolumeMesh(grid, preview);
    patient.add(this.volume.node);
    this.scene.add(outer);
    this.pins = new Pins(patient);
    this.avatars = new Avatars(patient);
    this.quality = 1;
    this.orbit = new Orbit(this.camera, canvas, {
      onMove: () => this.moved(), onTap: (event) => this.tap(event), onHover: (event) => this.hover(event),
    });
    this.fine = true;
    this.sizes = new ResizeObserver(() => { this.resize(); this.changed(); });
    this.sizes.observe(canvas);
    this.resize();
  }

  close() {
    this.closed = true;
    this.sizes.disconnect();
    this.renderer.setAnimationLoop(null);
    clearTimeout(this.settle);
    this.pins.clear();
    this.volume.dispose();
    this.renderer.dispose();
  }

  /** Something changed: draw once. */
  changed() {
    if (this.closed || this.renderer.xr.isPresenting) {
      return;
    }
    this.becomeCoarse();
    if (!this.scheduled) {
      this.scheduled = true;
      requestAnimationFrame(() => { this.scheduled = false; this.draw(); });
    }
  }

  moved() {
    if (!this.volume) {
      return;
    }
    this.changed();
    this.tellPose('desktop');
  }

  /** Coarse while things move, fine once they are still. */
  becomeCoarse() {
    clearTimeout(this.settle);
    this.settle = setTimeout(() => this.drawFine(), STILL_MILLIS);
    if (this.fine) {
      this.fine = false;
      this.volume.setSteps(COARSE_STEPS);
      this.resize();
    }
  }

  drawFine() {
    if (!this.closed && !this.renderer.xr.isPresenting) {
      this.fine = true;
      this.volume.setSteps(FINE_STEPS);
      this.resize();
      this.renderer.render(this.scene, this.camera);
    }
  }

  /** @param {string} device @param {any[]} [hands] nodes of hands */
  tellPose(device, hands) {
    this.patient.updateWorldMatrix(true, false);
    const eye = device === 'desktop' ? this.camera : this.renderer.xr.getCamera();
    const touch = matchMedia('(pointer: coarse)').matches;
    this.events.onPose({
      head: poseOf(eye, this.patient), hands: hands?.map((hand) => poseOf(hand, this.patient)), device: device === 'desktop' && touch ? 'touch' : device,
    });
  }

  draw() {
    if (this.closed || this.fine) {
      return;
    }
    const started = performance.now();
    this.renderer.render(this.scene, this.camera);
    this.adapt(performance.now() - started);
  }

  /** Coarser pixels on slow machines. */
  adapt(millis) {
    const wanted = millis > 140 ? 0.6 : millis > 60 ? 0.8 : this.quality;
    if (wanted < this.quality) {
      this.quality = wanted;
      this.resize();
    }
  }

  resize() {
    const { clientWidth, clientHeight } = this.canvas;
    if (this.closed || this.renderer.xr.isPresenting || clientWidth === 0 || clientHeight === 0) {
      return;
    }
    this.renderer.setPixelRatio(Math.min(1.5, devicePixelRatio || 1) * (this.fine ? 1 : this.quality));
    this.renderer.setSize(clientWidth, clientHeight, false);
    this.camera.aspect = clientWidth / clientHeight;
    this.camera.updateProjectionMatrix();
  }

  rayOf({ offsetX, offsetY }) {
    const { clientWidth, clientHeight } = this.canvas;
    const caster = new three.Raycaster();
    caster.setFromCamera(new three.Vector2((offsetX / clientWidth) * 2 - 1, 1 - (offsetY / clientHeight) * 2), this.camera);
    return caster.ray;
  }

  /** Where a ray meets the plane, in patient millimetres. @param {any} ray @returns {[number, number, number]|undefined} */
  meet(ray) {
    const at = this.volume.meet(ray);
    return at && toMm(at, this.patient);
  }

  tap(event) {
    const at = this.meet(this.rayOf(event));
    if (at) {
      this.events.onMark(at);
    }
  }

  hover(event) {
    this.events.onPointer(event ? this.meet(this.rayOf(event)) ?? null : null);
  }
}

function litScene() {
  const scene = new three.Scene();
  const key = new three.DirectionalLight(0xffffff, 1.6);
  key.position.set(1, 2, 2);
  scene.add(new three.HemisphereLight(0xdfefff, 0x33404c, 1.4), key);
  return scene;
}
