/** A board beside the patient, for those who wear a headset: phase, people, what the buttons do. */
import * as three from '../lib/three.js';

const WIDTH = 768;
const HEIGHT = 512;

export class Board {
  /** @param {any} scene @param {{x:number, y:number, z:number}} at metres */
  constructor(scene, at) {
    this.scene = scene;
    this.canvas = document.createElement('canvas');
    this.canvas.width = WIDTH;
    this.canvas.height = HEIGHT;
    this.texture = new three.CanvasTexture(this.canvas);
    this.texture.colorSpace = three.SRGBColorSpace;
    this.mesh = new three.Mesh(new three.PlaneGeometry(0.6, 0.4), new three.MeshBasicMaterial({ map: this.texture }));
    this.mesh.position.set(at.x, at.y, at.z);
    this.mesh.rotation.y = 0.45;
    this.text = '';
    scene.add(this.mesh);
  }

  /** @param {string[]} lines the first is the heading */
  draw(lines) {
    const text = lines.join('\n');
    if (text === this.text) {
      return;
    }
    this.text = text;
    const context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext('2d'));
    context.fillStyle = '#111c27';
    context.fillRect(0, 0, WIDTH, HEIGHT);
    lines.forEach((line, i) => {
      context.font = i === 0 ? 'bold 46px sans-serif' : '34px sans-serif';
      context.fillStyle = i === 0 ? '#5cc8d7' : '#e6edf3';
      context.fillText(line, 32, 68 + i * 50, WIDTH - 64);
    });
    this.texture.needsUpdate = true;
  }

  close() {
    this.scene.remove(this.mesh);
    this.texture.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
