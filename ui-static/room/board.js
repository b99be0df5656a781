/** A board beside the patient, for those who wear a headset: phase, people, votes, and buttons that a ray can press. */
import * as three from '../lib/three.js';
import { BOARD } from './board-place.js';
import { boardPage, buttonAt } from './vote-board.js';
import { atHome, pressed } from './vote-choices.js';

const WIDTH = 1280;
const HEIGHT = 900;

export class Board {
  /**
   * @param {any} scene
   * @param {{room:() => import('./room-state.js').RoomState, vote:(vote:Record<string, any>) => void, chair:(type:string) => void}} use
   */
  constructor(scene, use) {
    this.scene = scene;
    this.use = use;
    this.state = atHome();
    this.canvas = document.createElement('canvas');
    this.canvas.width = WIDTH;
    this.canvas.height = HEIGHT;
    this.texture = new three.CanvasTexture(this.canvas);
    this.texture.colorSpace = three.SRGBColorSpace;
    this.mesh = new three.Mesh(new three.PlaneGeometry(BOARD.width, BOARD.height), new three.MeshBasicMaterial({ map: this.texture }));
    this.mesh.position.set(BOARD.x, BOARD.y, BOARD.z);
    this.mesh.rotation.y = BOARD.turn;
    this.drawn = '';
    scene.add(this.mesh);
  }

  /** Where a ray meets the board, in shares of its width and height from the top left. @param {any} ray */
  meet(ray) {
    const hit = new three.Raycaster(ray.origin, ray.direction).intersectObject(this.mesh)[0];
    return hit?.uv && { x: hit.uv.x, y: 1 - hit.uv.y, distance: hit.distance };
  }

  /** The button a ray points at. @param {any} ray */
  buttonUnder(ray) {
    const at = this.meet(ray);
    return at && buttonAt(this.page(), at.x, at.y);
  }

  page() {
    return boardPage(this.use.room(), this.state);
  }

  /** Presses what a ray points at, if that is a button. @param {any} ray */
  press(ray) {
    const button = this.buttonUnder(ray);
    if (button?.id === 'confirm') {
      this.carryOut(this.state);
      this.state = atHome();
    } else if (button) {
      this.state = pressed(this.state, button.id);
    }
  }

  carryOut({ act, choices }) {
    if (act) {
      this.use.chair(act);
    } else {
      this.use.vote(choices);
    }
  }

  /** @param {any[]} rays of the hands, for what they point at */
  draw(rays) {
    const page = this.page();
    const under = new Set(rays.map((ray) => this.buttonUnder(ray)?.id).filter(Boolean));
    const wanted = JSON.stringify([page, [...under]]);
    if (wanted === this.drawn) {
      return;
    }
    this.drawn = wanted;
    paint(/** @type {CanvasRenderingContext2D} */ (this.canvas.getContext('2d')), page, under);
    this.texture.needsUpdate = true;
  }

  close() {
    this.scene.remove(this.mesh);
    this.texture.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}

function paint(context, { lines, buttons }, under) {
  context.fillStyle = '#111c27';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.textAlign = 'left';
  lines.forEach(({ text, x, y, heading, faint }) => {
    context.font = heading ? 'bold 54px sans-serif' : '32px sans-serif';
    context.fillStyle = heading ? '#5cc8d7' : faint ? '#afbfcd' : '#e8eef4';
    context.fillText(text, x * WIDTH, y * HEIGHT, (1 - x) * WIDTH - 24);
  });
  buttons.forEach((button) => paintButton(context, button, under.has(button.id)));
}

function paintButton(context, { text, x, y, w, h, chosen, primary, disabled }, pointed) {
  const box = /** @type {const} */ ([x * WIDTH, y * HEIGHT, w * WIDTH, h * HEIGHT]);
  context.fillStyle = chosen ? '#17606f' : primary && !disabled ? '#17606f' : '#1e2b39';
  context.fillRect(...box);
  context.lineWidth = pointed || chosen ? 6 : 2;
  context.strokeStyle = pointed ? '#ffffff' : chosen ? '#5cc8d7' : '#7890a6';
  context.strokeRect(...box);
  context.font = '28px sans-serif';
  context.fillStyle = disabled ? '#7890a6' : '#ffffff';
  context.textAlign = 'center';
  context.fillText(text, box[0] + box[2] / 2, box[1] + box[3] / 2 + 10, box[2] - 14);
  context.textAlign = 'left';
}
