/** Nodules and marks as things in the patient, in millimetres, always seen through the tissue. */
import * as three from '../lib/three.js';

const COLOURS = { human: 0x7bd88f, model: 0xf2a65a, mark: 0xd7a6ff };

export class Pins {
  /** @param {any} patient */
  constructor(patient) {
    this.node = new three.Group();
    this.pending = sphere([0, 0, 0], 2.2, 0xffffff, 0.9);
    this.pending.visible = false;
    patient.add(this.node, this.pending);
  }

  /**
   * @param {{by:'human'|'model', centreMm:[number, number, number], radiusMm:number, label:string}[]} nodules
   * @param {import('./room-state.js').Mark[]} marks
   */
  draw(nodules, marks) {
    this.clear();
    nodules.forEach((nodule) => this.node.add(sphere(nodule.centreMm, Math.max(2, nodule.radiusMm), COLOURS[nodule.by], 0.35), tag(nodule.label, nodule.centreMm, nodule.radiusMm + 9, COLOURS[nodule.by])));
    marks.forEach((mark) => this.drawMark(mark));
  }

  drawMark({ at, to, text }) {
    this.node.add(sphere(at, 2.2, COLOURS.mark, 0.95));
    if (to) {
      const geometry = new three.BufferGeometry().setFromPoints([new three.Vector3(...at), new three.Vector3(...to)]);
      const line = new three.Line(geometry, new three.LineBasicMaterial({ color: COLOURS.mark, depthTest: false, transparent: true }));
      line.renderOrder = 3;
      this.node.add(line, sphere(to, 2.2, COLOURS.mark, 0.95));
    }
    const words = [text, to && `${Math.hypot(...at.map((value, i) => value - to[i])).toFixed(1)} mm`].filter(Boolean).join(' ');
    if (words) {
      this.node.add(tag(words, to ?? at, 8, COLOURS.mark));
    }
  }

  /** Where a length that is being measured begins. @param {[number, number, number]|undefined} at */
  drawPending(at) {
    this.pending.visible = Boolean(at);
    if (at) {
      this.pending.position.set(...at);
    }
  }

  clear() {
    this.node.children.slice().forEach((child) => {
      child.geometry?.dispose();
      child.material?.map?.dispose();
      child.material?.dispose();
      this.node.remove(child);
    });
  }
}

function sphere(at, radius, colour, opacity) {
  const material = new three.MeshStandardMaterial({ color: colour, transparent: true, opacity, depthTest: false, emissive: colour, emissiveIntensity: 0.35 });
  const mesh = new three.Mesh(new three.SphereGeometry(radius, 20, 14), material);
  mesh.position.set(...at);
  mesh.renderOrder = 2;
  return mesh;
}

/** A short text that faces the eye. @param {string} text @param {[number, number, number]} at @param {number} above mm @param {number} colour */
export function tag(text, at, above, colour) {
  const canvas = document.createElement('canvas');
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.font = 'bold 44px sans-serif';
  canvas.width = Math.min(640, Math.ceil(context.measureText(text).width) + 28);
  canvas.height = 64;
  context.font = 'bold 44px sans-serif';
  context.fillStyle = 'rgba(8, 14, 20, 0.72)';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = `#${colour.toString(16).padStart(6, '0')}`;
  context.fillText(text, 14, 48);
  const map = new three.CanvasTexture(canvas);
  map.colorSpace = three.SRGBColorSpace;
  const sprite = new three.Sprite(new three.SpriteMaterial({ map, depthTest: false, transparent: true }));
  sprite.scale.set((canvas.width / canvas.height) * 15, 15, 1);
  sprite.position.set(at[0], at[1], at[2] + above);
  sprite.renderOrder = 4;
  return sprite;
}
