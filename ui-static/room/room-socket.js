/**
 * The way to the room: one WebSocket that comes back after a loss with a fresh snapshot. Requests carry a reference and
 * are settled by the server's `ack` or `refused`.
 */
import { Problem } from '../core/problem.js';
import { currentSession } from '../core/session.js';

const WAITS = [500, 1000, 2000, 4000, 8000, 15000];
const POSE_MILLIS = 66;
const PING_MILLIS = 20000;
/** Close codes that coming back would not change: no valid token, not in this room, no such room. */
const REFUSED = new Set([1008, 4401, 4403, 4404]);

/** @typedef {(message:any) => void} Listener */

export class RoomSocket {
  /** @param {string} caseId @param {{onMessage:Listener, onConnection:(state:'connecting'|'open'|'lost'|'refused') => void}} events */
  constructor(caseId, events) {
    this.address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/rooms/${caseId}`;
    this.events = events;
    this.waiting = new Map();
    this.last = 0;
    this.name = pageName();
    this.losses = 0;
    this.quiet = new Map();
    this.connect();
  }

  connect() {
    this.events.onConnection('connecting');
    this.socket = new WebSocket(this.address, protocols());
    this.socket.addEventListener('message', ({ data }) => this.receive(JSON.parse(data)));
    this.socket.addEventListener('close', (event) => this.lost(event));
    this.ping = setInterval(() => this.say({ type: 'ping' }), PING_MILLIS);
  }

  close() {
    this.ended = true;
    clearInterval(this.ping);
    clearTimeout(this.retry);
    this.socket?.close(1000);
  }

  receive(message) {
    if (message.type === 'welcome') {
      this.losses = 0;
      this.welcome = true;
      this.events.onConnection('open');
    }
    if (message.type === 'ack' || message.type === 'refused') {
      this.settle(message);
    }
    this.events.onMessage(message);
  }

  settle(message) {
    const waiting = this.waiting.get(message.ref);
    this.waiting.delete(message.ref);
    if (message.type === 'ack') {
      waiting?.resolve(message);
    } else {
      waiting?.reject(new Problem(409, { code: message.code, arguments: {} }));
    }
  }

  lost({ code }) {
    clearInterval(this.ping);
    this.waiting.forEach(({ reject }) => reject(new Problem(0)));
    this.waiting.clear();
    if (this.ended) {
      return;
    }
    const neverIn = !this.welcome && this.losses >= 2;
    if (REFUSED.has(code) || neverIn) {
      this.events.onConnection('refused');
      return;
    }
    this.events.onConnection('lost');
    this.retry = setTimeout(() => this.connect(), WAITS[Math.min(this.losses, WAITS.length - 1)]);
    this.losses += 1;
  }

  /** Sends a request and waits for its answer. @param {Record<string, any>} message @returns {Promise<any>} */
  ask(message) {
    this.last += 1;
    const ref = `${this.name}-${this.last}`;
    return new Promise((resolve, reject) => {
      this.waiting.set(ref, { resolve, reject });
      if (!this.say({ ...message, ref })) {
        this.waiting.delete(ref);
        reject(new Problem(0));
      }
    });
  }

  /** Sends without an answer, at most every {@link POSE_MILLIS} of each type; the newest wins. @param {{type:string}} message */
  stream(message) {
    const held = this.quiet.get(message.type);
    if (held) {
      held.next = message;
      return;
    }
    this.say(message);
    this.quiet.set(message.type, { next: undefined });
    setTimeout(() => {
      const { next } = this.quiet.get(message.type);
      this.quiet.delete(message.type);
      if (next) {
        this.stream(next);
      }
    }, POSE_MILLIS);
  }

  say(message) {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(JSON.stringify(message));
    return true;
  }
}

/** References must never repeat for a person in a room (rule R1), so each page has a name of its own. */
function pageName() {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
}

function protocols() {
  const token = currentSession()?.token ?? '';
  return ['consilium.v1', 'bearer-token-carrier', encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${token}`)];
}
