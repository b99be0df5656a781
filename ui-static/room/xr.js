/** Entering AR or VR where the browser offers it: a life-size patient before you, controllers that point, mark, measure, move and vote. */
import * as three from '../lib/three.js';
import { Board } from './board.js';

const IN_FRONT = { x: 0, y: 1.25, z: -0.7 };
const STICK_DEAD_ZONE = 0.6;
const STICK_MILLIS = 120;

/** Which kinds of session this device offers. @returns {Promise<('immersive-ar'|'immersive-vr')[]>} */
export async function offeredSessions() {
  const xr = /** @type {any} */ (navigator).xr;
  if (!xr) {
    return [];
  }
  const kinds = /** @type {const} */ (['immersive-ar', 'immersive-vr']);
  const offered = await Promise.all(kinds.map((kind) => xr.isSessionSupported(kind).catch(() => false)));
  return kinds.filter((_, i) => offered[i]);
}

/** A trigger held while the hand moves further than this measures a length; let go at once it marks a point. */
const LENGTH_FROM_MM = 4;

export class Immersion {
  /**
   * @param {import('./stage.js').Stage} stage
   * @param {{onEnd:() => void, onSlice:(slice:number) => void, mark:(at:[number, number, number]) => void, measure:(at:[number, number, number], to:[number, number, number]) => void,
   *   room:() => import('./room-state.js').RoomState, vote:(vote:Record<string, any>) => void, chair:(type:string) => void}} use
   */
  constructor(stage, use) {
    this.stage = stage;
    this.use = use;
    this.hands = [];
    this.lastStick = 0;
  }

  /** @param {'immersive-ar'|'immersive-vr'} kind @param {HTMLElement} overlay shown over the camera on phones */
  async enter(kind, overlay) {
    const { renderer, outer } = this.stage;
    this.session = await /** @type {any} */ (navigator).xr.requestSession(kind, { optionalFeatures: ['local-floor', 'hand-tracking', 'dom-overlay'], domOverlay: { root: overlay } });
    this.device = kind === 'immersive-ar' ? 'ar' : 'vr';
    this.session.addEventListener('end', () => this.leave());
    overlay.addEventListener('beforexrselect', keepForThePage);
    renderer.xr.enabled = true;
    renderer.xr.setReferenceSpaceType('local-floor');
    await renderer.xr.setSession(this.session);
    renderer.setClearAlpha(kind === 'immersive-ar' ? 0 : 1);
    outer.position.set(IN_FRONT.x, IN_FRONT.y, IN_FRONT.z);
    this.stage.volume.setSteps(64);
    this.board = new Board(this.stage.scene, this.use);
    this.hands = [0, 1].map((i) => this.hand(i));
    renderer.setAnimationLoop((now) => this.frame(now));
  }

  end() {
    this.session?.end().catch(() => {});
  }

  leave() {
    const { renderer, outer, scene } = this.stage;
    this.session = undefined;
    renderer.setAnimationLoop(null);
    renderer.xr.enabled = false;
    renderer.setClearAlpha(1);
    scene.attach(outer);
    this.hands.forEach((hand) => scene.remove(hand));
    this.hands = [];
    this.board?.close();
    outer.position.set(0, 0, 0);
    outer.quaternion.identity();
    outer.scale.setScalar(1);
    this.stage.resize();
    this.stage.changed();
    this.use.onEnd();
  }

  hand(i) {
    const { renderer, scene, outer } = this.stage;
    const hand = renderer.xr.getController(i);
    const beam = new three.BufferGeometry().setFromPoints([new three.Vector3(), new three.Vector3(0, 0, -1)]);
    hand.add(new three.Line(beam, new three.LineBasicMaterial({ color: 0x5cc8d7 })));
    hand.addEventListener('connected', ({ data }) => { hand.userData.source = data; });
    hand.addEventListener('disconnected', () => { hand.userData.source = undefined; });
    hand.addEventListener('selectstart', () => this.begin(hand));
    hand.addEventListener('selectend', () => this.finish(hand));
    hand.addEventListener('squeezestart', () => hand.attach(outer));
    hand.addEventListener('squeezeend', () => scene.attach(outer));
    scene.add(hand);
    return hand;
  }

  rayOf(hand) {
    const origin = new three.Vector3().setFromMatrixPosition(hand.matrixWorld);
    const direction = new three.Vector3(0, 0, -1).transformDirection(hand.matrixWorld);
    return new three.Ray(origin, direction);
  }

  /** Whether a ray meets the board before it meets the chest's plane. */
  meetsBoard(ray) {
    const board = this.board.meet(ray);
    const plane = board && this.stage.volume.meet(ray);
    return Boolean(board) && (!plane || board.distance <= ray.origin.distanceTo(plane));
  }

  /** What lies nearer is meant: a button is not pressed through the chest, and nothing is marked through the board. */
  begin(hand) {
    const ray = this.rayOf(hand);
    if (this.meetsBoard(ray)) {
      this.board.press(ray);
      pulse(hand);
      return;
    }
    hand.userData.from = this.stage.meet(ray);
    this.stage.pins.drawPending(hand.userData.from);
  }

  finish(hand) {
    const { from } = hand.userData;
    hand.userData.from = undefined;
    this.stage.pins.drawPending(undefined);
    if (!from) {
      return;
    }
    const to = this.stage.meet(this.rayOf(hand));
    pulse(hand);
    if (to && Math.hypot(...from.map((value, i) => value - to[i])) >= LENGTH_FROM_MM) {
      this.use.measure(from, to);
    } else {
      this.use.mark(from);
    }
  }

  frame(now) {
    const live = this.hands.filter((hand) => hand.userData.source);
    const rays = live.map((hand) => this.rayOf(hand));
    const pointed = rays.map((ray) => (this.meetsBoard(ray) ? undefined : this.stage.meet(ray))).find(Boolean);
    this.stage.events.onPointer(pointed ?? null);
    this.stage.tellPose(this.device, live);
    live.forEach((hand) => this.stick(hand, now));
    this.board.draw(rays);
    this.stage.renderer.render(this.stage.scene, this.stage.camera);
  }

  /** The stick scrolls through the slices. */
  stick(hand, now) {
    const push = hand.userData.source.gamepad?.axes?.[3] ?? 0;
    if (Math.abs(push) > STICK_DEAD_ZONE && now - this.lastStick > STICK_MILLIS) {
      this.lastStick = now;
      this.use.onSlice(this.stage.volume.slice - Math.sign(push));
    }
  }
}

/** A tap on a button over the camera picture is for the button, not a mark. */
function keepForThePage(event) {
  if (event.target.closest('button, a, input, select, textarea, label, summary')) {
    event.preventDefault();
  }
}

function pulse(hand) {
  hand.userData.source?.gamepad?.hapticActuators?.[0]?.pulse?.(0.5, 40);
}
