/** Entering AR or VR where the browser offers it: a life-size patient before you, controllers that point, mark and move. */
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

export class Immersion {
  /**
   * @param {import('./stage.js').Stage} stage
   * @param {{onEnd:() => void, boardLines:() => string[], onSlice:(slice:number) => void}} events
   */
  constructor(stage, events) {
    this.stage = stage;
    this.events = events;
    this.hands = [];
    this.lastStick = 0;
  }

  /** @param {'immersive-ar'|'immersive-vr'} kind @param {HTMLElement} overlay shown over the camera on phones */
  async enter(kind, overlay) {
    const { renderer, outer } = this.stage;
    this.session = await /** @type {any} */ (navigator).xr.requestSession(kind, { optionalFeatures: ['local-floor', 'hand-tracking', 'dom-overlay'], domOverlay: { root: overlay } });
    this.device = kind === 'immersive-ar' ? 'ar' : 'vr';
    this.session.addEventListener('end', () => this.leave());
    renderer.xr.enabled = true;
    renderer.xr.setReferenceSpaceType('local-floor');
    await renderer.xr.setSession(this.session);
    renderer.setClearAlpha(kind === 'immersive-ar' ? 0 : 1);
    outer.position.set(IN_FRONT.x, IN_FRONT.y, IN_FRONT.z);
    this.stage.volume.setSteps(64);
    this.board = new Board(this.stage.scene, { x: -0.55, y: 1.45, z: -0.85 });
    this.hands = [0, 1].map((i) => this.hand(i));
    renderer.setAnimationLoop((now) => this.frame(now));
  }

  end() {
    this.session?.end();
  }

  leave() {
    const { renderer, outer, scene } = this.stage;
    renderer.setAnimationLoop(null);
    renderer.xr.enabled = false;
    renderer.setClearAlpha(1);
    this.hands.forEach((hand) => scene.remove(hand));
    this.board?.close();
    scene.attach(outer);
    outer.position.set(0, 0, 0);
    outer.quaternion.identity();
    outer.scale.setScalar(1);
    this.stage.resize();
    this.stage.changed();
    this.events.onEnd();
  }

  hand(i) {
    const { renderer, scene, outer } = this.stage;
    const hand = renderer.xr.getController(i);
    const beam = new three.BufferGeometry().setFromPoints([new three.Vector3(), new three.Vector3(0, 0, -1)]);
    hand.add(new three.Line(beam, new three.LineBasicMaterial({ color: 0x5cc8d7 })));
    hand.addEventListener('connected', ({ data }) => { hand.userData.source = data; });
    hand.addEventListener('disconnected', () => { hand.userData.source = undefined; });
    hand.addEventListener('select', () => this.mark(hand));
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

  mark(hand) {
    const at = this.stage.meet(this.rayOf(hand));
    if (at) {
      this.stage.events.onMark(at);
    }
  }

  frame(now) {
    const live = this.hands.filter((hand) => hand.userData.source);
    const pointed = live.map((hand) => this.stage.meet(this.rayOf(hand))).find(Boolean);
    this.stage.events.onPointer(pointed ?? null);
    this.stage.tellPose(this.device, live);
    live.forEach((hand) => this.stick(hand, now));
    this.board.draw(this.events.boardLines());
    this.stage.renderer.render(this.stage.scene, this.stage.camera);
  }

  /** The stick scrolls through the slices. */
  stick(hand, now) {
    const push = hand.userData.source.gamepad?.axes?.[3] ?? 0;
    if (Math.abs(push) > STICK_DEAD_ZONE && now - this.lastStick > STICK_MILLIS) {
      this.lastStick = now;
      this.events.onSlice(this.stage.volume.slice - Math.sign(push));
    }
  }
}
