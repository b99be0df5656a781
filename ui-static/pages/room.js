/** The room of one case: several people look at the same chest, mark it, vote, and see the votes together. */
import { get } from '../core/api.js';
import { announce, warn } from '../core/announce.js';
import { h, put } from '../core/dom.js';
import { knowPeople } from '../core/people.js';
import { problemText } from '../core/problem.js';
import { routeTo } from '../core/router.js';
import { me } from '../core/session.js';
import { t } from '../i18n/i18n.js';
import { CaseModel } from '../case/case-model.js';
import { marksOf } from '../case/marks.js';
import { knowPlans } from '../case/plan-interval.js';
import { viewerFailure } from '../imaging/viewer.js';
import { RoomSocket } from '../room/room-socket.js';
import { emptyRoom, isDiscussed, operated, welcomed } from '../room/room-state.js';
import { SidePanel } from '../room/side-panel.js';
import { openSlicesView } from '../room/slices-view.js';

/** @typedef {[number, number, number]} Triple */
/**
 * What a view of the room may ask of the page.
 * @typedef {object} RoomUse
 * @property {string} caseId
 * @property {() => import('../case/types.js').Series|undefined} series
 * @property {() => import('../room/room-state.js').RoomState} room
 * @property {() => import('../imaging/viewer-state.js').NoduleMark[]} nodules
 * @property {() => import('../room/room-state.js').Mark[]} marks
 * @property {() => boolean} canMark
 * @property {(message:{type:string}) => void} stream
 * @property {(at:Triple|null) => void} point
 * @property {(at:Triple) => void} mark
 * @property {(at:Triple, to:Triple) => void} measure
 * @property {(look:{slice:number, ww:number, wc:number}) => void} looked
 * @property {(vote:Record<string, any>) => void} vote
 * @property {(type:string) => void} chair
 */

/** @param {HTMLElement} holder @param {import('../core/router.js').Route} route */
export async function open(holder, route) {
  const model = new CaseModel(/** @type {string} */ (route.id));
  await Promise.all([model.load(), knowPeople(), knowPlans()]);
  const page = new RoomPage(holder, model, route.tab);
  page.start();
  return { title: model.data.label, close: () => page.close() };
}

class RoomPage {
  /** @param {HTMLElement} holder @param {CaseModel} model @param {string} [wanted] `2d` starts with the slices, for machines that are weak in 3D */
  constructor(holder, model, wanted) {
    this.model = model;
    this.wanted = wanted;
    this.room = emptyRoom();
    this.area = h('div', { class: 'room-area', data: { test: 'room-area' } });
    this.side = new SidePanel(model.id, {
      vote: (vote) => this.ask({ type: 'vote', ...vote }),
      chair: (type) => this.ask({ type }),
      unmark: (markId) => this.ask({ type: 'unmark', markId }),
      lookAt: (at) => this.view?.lookAt(at),
    }, () => model.primarySeries());
    this.views = h('div', { role: 'group', 'aria-label': t('room.views'), class: 'button-row' });
    this.overlay = h('div', { class: 'room-body' }, h('div', { class: 'room-main' }, this.views, this.area, this.sharing()), this.side.element);
    put(holder, this.header(), this.overlay);
  }

  async start() {
    this.socket = new RoomSocket(this.model.id, { onMessage: (message) => this.receive(message), onConnection: (state) => this.side.showConnection(state) });
    this.tidying = setInterval(() => this.view?.tidy((personId) => this.room.people.get(personId)?.here ?? false), 5000);
    const { canShowThreeD } = await import('../room/stage.js').catch(() => ({ canShowThreeD: () => false }));
    this.threeD = canShowThreeD();
    await (this.threeD && this.wanted !== '2d' ? this.showThreeD() : this.showSlices(this.threeD ? '' : t('room.noWebGl')));
  }

  close() {
    this.closed = true;
    clearInterval(this.tidying);
    this.socket?.close();
    this.closeView();
  }

  closeView() {
    this.view?.close();
    this.view = undefined;
  }

  header() {
    const { data, id } = this.model;
    return h('header', { class: 'case-head' }, h('p', { class: 'crumbs' }, h('a', { href: routeTo('worklist') }, t('nav.worklist')), ' / ', h('a', { href: routeTo('case', id) }, data.label)),
      h('h1', {}, t('room.title', { label: data.label })));
  }

  drawViews(chosen, sessions = []) {
    const view = (name, action) => h('button', { type: 'button', class: 'small', 'aria-pressed': String(name === chosen), onclick: action, data: { test: `view-${name}` } }, t(`room.view.${name}`));
    put(this.views, this.threeD && view('3d', () => this.showThreeD()), view('2d', () => this.showSlices()),
      sessions.map((kind) => h('button', { type: 'button', class: 'small primary', onclick: () => this.enter(kind), data: { test: kind } }, t(`room.${kind}`))));
  }

  async showThreeD() {
    this.closeView();
    this.drawViews('3d');
    put(this.area, h('p', { class: 'waiting', role: 'status' }, t('room.building')));
    try {
      const { openStageView } = await import('../room/stage-view.js');
      await this.show('3d', await openStageView(this.area, this.use()));
    } catch (failure) {
      await this.showSlices(`${t('room.threeDFailed')} ${problemText(failure)}`);
    }
  }

  async showSlices(message = '') {
    this.closeView();
    this.drawViews('2d');
    try {
      await this.show('2d', await openSlicesView(this.area, this.use(), message));
    } catch (failure) {
      put(this.area, viewerFailure(failure));
    }
  }

  /** A view took long to open: the page may have been left, or another view asked for, since. */
  show(name, view) {
    if (this.closed || this.view) {
      view.close();
      return;
    }
    this.view = view;
    this.drawViews(name, view.sessions);
    view.draw();
  }

  /** @returns {RoomUse} */
  use() {
    const { model } = this;
    return {
      caseId: model.id, series: () => model.primarySeries(), room: () => this.room, nodules: () => this.nodules(), marks: () => [...this.room.marks.values()],
      canMark: () => this.room.you?.canMark !== false, stream: (message) => this.socket?.stream(message), point: (at) => this.point(at),
      mark: (at) => this.setMark({ kind: 'POINT', at: rounded(at) }, 'room.marked'),
      measure: (at, to) => this.setMark({ kind: 'MEASURE', at: rounded(at), to: rounded(to) }, 'room.measured'),
      looked: (look) => this.looked(look), chair: (type) => this.wish({ type }),
      vote: ({ reason, ...vote }) => this.wish({ type: 'vote', round: this.room.phase === 'SECOND_VOTE' ? 2 : 1, ...vote, reason: t(`headsetReason.${reason}`) }, 'vote.done'),
    };
  }

  async enter(kind) {
    try {
      await this.view?.enter?.(kind, this.overlay);
    } catch (failure) {
      console.error(failure);
      warn(t('room.xrFailed'));
    }
  }

  receive(message) {
    if (message.type === 'welcome') {
      this.room = welcomed(message);
    } else if (message.type === 'op') {
      this.tell(message);
      this.room = operated(this.room, message);
    } else if (message.type === 'model') {
      this.room = { ...this.room, model: message.read };
    } else if (message.type === 'presence') {
      this.see(message);
      return;
    } else {
      return;
    }
    this.side.draw(this.room);
    this.view?.draw();
    this.wantReasons();
  }

  /** Fetches the model's reasons for the board once; what is not there yet is asked for again with the next message. */
  async wantReasons() {
    if (this.asked || this.room.why || this.room.model?.state !== 'READY' || !isDiscussed(this.room)) {
      return;
    }
    this.asked = true;
    const { state, nodules } = await get(`/cases/${this.model.id}/model-explanation`).catch(() => ({ state: 'NONE' }));
    this.asked = false;
    if (state !== 'WAITING') {
      this.room = { ...this.room, why: nodules ?? [] };
      this.view?.draw();
    }
  }

  /** Says aloud what others do; what I do is answered where I did it. */
  tell({ by, op }) {
    if (by !== me().id && ['joined', 'left', 'phase', 'revealed', 'concluded', 'voted'].includes(op.kind)) {
      const name = op.person?.displayName ?? this.room.people.get(by)?.displayName ?? '';
      announce(t(`room.op.${op.kind}`, { name }));
    }
  }

  see(presence) {
    if (presence.personId === me().id) {
      return;
    }
    if (presence.look && this.following) {
      this.view?.follow(presence.look);
    }
    this.side.see(presence);
    this.view?.see(presence, this.room.people.get(presence.personId)?.displayName ?? '');
  }

  nodules() {
    return marksOf({ ...this.model.data, modelRead: this.room.model ?? this.model.data.modelRead }, undefined);
  }

  point(at) {
    if (at || this.pointing) {
      this.socket?.stream({ type: 'pointer', at });
    }
    this.pointing = Boolean(at);
  }

  /** Asks, and the caller deals with a refusal. @returns {Promise<undefined>} */
  ask(message) {
    return this.socket.ask(message).then(() => undefined);
  }

  setMark(mark, done) {
    if (this.room.you?.canMark === false) {
      warn(t('room.noMark'));
      return;
    }
    this.wish({ type: 'mark', ...mark }, done);
  }

  /** Asks, and says how it went. @param {Record<string, any>} message @param {string} [done] */
  wish(message, done) {
    this.ask(message).then(() => done && announce(t(done)), (failure) => warn(problemText(failure)));
  }

  /** Shows everybody who follows what I look at. */
  looked(look) {
    if (this.presenting) {
      this.socket?.stream({ type: 'look', ...look });
    }
  }

  sharing() {
    const box = (name, label) => h('label', { class: 'inline' }, h('input', { type: 'checkbox', onchange: (event) => this.share(name, event.target.checked), data: { test: name } }), ' ', label);
    return h('div', { class: 'button-row sharing' }, box('presenting', t('room.present')), box('following', t('room.follow')));
  }

  share(name, on) {
    this[name] = on;
    if (this.presenting && this.view) {
      this.looked(this.view.look());
    }
  }
}

/** @param {Triple} at @returns {Triple} to a tenth of a millimetre */
function rounded(at) {
  return /** @type {Triple} */ (at.map((value) => Math.round(value * 10) / 10));
}
