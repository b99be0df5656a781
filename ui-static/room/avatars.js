/** The other people: a head with a name where they look from, their hands, and what they point at. */
import * as three from '../lib/three.js';
import { colourOf } from './colours.js';
import { tag } from './pins.js';

const GONE_AFTER_MILLIS = 20000;

export class Avatars {
  /** @param {any} patient poses come in patient millimetres */
  constructor(patient) {
    this.patient = patient;
    /** @type {Map<string, any>} */
    this.people = new Map();
  }

  /** @param {any} presence message of the server @param {string} name @param {number} now milliseconds */
  see({ personId, head, hands, pointer, gone }, name, now) {
    if (gone) {
      this.leave(personId);
      return;
    }
    const avatar = this.people.get(personId) ?? this.arrive(personId, name);
    avatar.seenAt = now;
    if (head) {
      place(avatar.head, head);
      avatar.head.visible = true;
    }
    avatar.hands.forEach((hand, i) => {
      hand.visible = head ? Boolean(hands?.[i]) : hand.visible;
      if (hands?.[i]) {
        place(hand, hands[i]);
      }
    });
    if (pointer !== undefined) {
      avatar.pointer.visible = Boolean(pointer);
      if (pointer) {
        avatar.pointer.position.set(...pointer);
      }
    }
  }

  /** Takes away those who left or fell silent. @param {(personId:string) => boolean} isHere @param {number} now */
  tidy(isHere, now) {
    for (const [personId, avatar] of this.people) {
      if (!isHere(personId) || now - avatar.seenAt > GONE_AFTER_MILLIS) {
        this.leave(personId);
      }
    }
  }

  leave(personId) {
    const avatar = this.people.get(personId);
    if (avatar) {
      this.patient.remove(avatar.node);
      this.people.delete(personId);
    }
  }

  arrive(personId, name) {
    const colour = Number.parseInt(colourOf(personId).slice(1), 16);
    const node = new three.Group();
    const head = headOf(colour, name);
    const hands = [handOf(colour), handOf(colour)];
    const pointer = pointerOf(colour);
    node.add(head, ...hands, pointer);
    this.patient.add(node);
    const avatar = { node, head, hands, pointer, seenAt: 0 };
    this.people.set(personId, avatar);
    return avatar;
  }
}

function place(node, { p, q }) {
  node.position.set(...p);
  node.quaternion.set(...q);
}

function headOf(colour, name) {
  const head = new three.Group();
  const skull = new three.Mesh(new three.SphereGeometry(70, 24, 16), new three.MeshStandardMaterial({ color: colour, roughness: 0.7 }));
  const visor = new three.Mesh(new three.BoxGeometry(100, 40, 40), new three.MeshStandardMaterial({ color: 0x101820, roughness: 0.3 }));
  visor.position.set(0, 12, -52);
  const label = tag(name, [0, 95, 0], 0, colour);
  label.scale.multiplyScalar(1.5);
  head.add(skull, visor, label);
  head.visible = false;
  return head;
}

function handOf(colour) {
  const hand = new three.Mesh(new three.SphereGeometry(28, 16, 12), new three.MeshStandardMaterial({ color: colour }));
  hand.visible = false;
  return hand;
}

function pointerOf(colour) {
  const pointer = new three.Mesh(new three.TorusGeometry(6, 1.6, 10, 28), new three.MeshBasicMaterial({ color: colour, depthTest: false, transparent: true }));
  pointer.renderOrder = 5;
  pointer.visible = false;
  return pointer;
}
