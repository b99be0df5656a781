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
import { toVoxel } from '../imaging/grid.js';
import { openViewer, viewerFailure } from '../imaging/viewer.js';
import { RoomSocket } from '../room/room-socket.js';
import { emptyRoom, operated, welcomed } from '../room/room-state.js';
import { SidePanel } from '../room/side-panel.js';

/** @param {HTMLElement} holder @param {import('../core/router.js').Route} route */
export async function open(holder, route) {
  const model = new CaseModel(/** @type {string} */ (route.id));
  await Promise.all([model.load(), knowPeople()]);
  const page = new RoomPage(holder, model);
  page.start();
  return { title: model.data.label, close: () => page.close() };
}

class RoomPage {
  constructor(holder, model) {
    this.holder = holder;
    this.model = model;
    this.room = emptyRoom();
    this.area = h('div', { class: 'room-area', data: { test: 'room-area' } });
    this.side = new SidePanel(model.id, {
      vote: (vote) => this.socket.ask({ type: 'vote', ...vote }).then(() => undefined),
      chair: (type) => this.socket.ask({ type }).then(() => undefined),
      unmark: (markId) => this.socket.ask({ type: 'unmark', markId }).then(() => undefined),
      lookAt: (at) => this.lookAt(at),
    });
    this.views = h('div', { role: 'group', 'aria-label': t('room.views'), class: 'button-row' });
    this.overlay = h('div', { class: 'room-body' }, h('div', { class: 'room-main' }, this.views, this.area), this.side.element);
    put(holder, this.header(), this.overlay);
  }

  async start() {
    this.socket = new RoomSocket(this.model.id, { onMessage: (message) => this.receive(message), onConnection: (state) => this.side.showConnection(state) });
    this.tidying = setInterval(() => this.tidy(), 5000);
    const { canShowThreeD } = await import('../room/stage.js').catch(() => ({ canShowThreeD: () => false }));
    this.threeD = canShowThreeD();
    this.drawViews(this.threeD ? '3d' : '2d');
    await (this.threeD ? this.showThreeD() : this.showSlices(t('room.noWebGl')));
  }

  close() {
    this.closed = true;
    clearInterval(this.tidying);
    this.socket?.close();
    this.closeView();
  }

  closeView() {
    this.immersion?.end();
    this.stage?.close();
    this.viewer?.close();
    this.stage = this.viewer = this.immersion = undefined;
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
    const series = this.model.primarySeries();
    try {
      const [{ Stage }, { stageControls }, { fetchPreview }, { Immersion, offeredSessions }] = await Promise.all([
        import('../room/stage.js'), import('../room/controls.js'), import('../room/preview.js'), import('../room/xr.js')]);
      const [grid, preview] = await Promise.all([get(`/cases/${this.model.id}/series/${series?.id}/grid`), fetchPreview(this.model.id, series?.id)]);
      if (this.closed) {
        return;
      }
      this.build(Stage, stageControls, Immersion, grid, preview);
      this.drawViews('3d', await offeredSessions());
    } catch (failure) {
      await this.showSlices(`${t('room.threeDFailed')} ${problemText(failure)}`);
    }
  }

  build(Stage, stageControls, Immersion, grid, preview) {
    const canvas = h('canvas', { class: 'stage', tabindex: 0, role: 'application', 'aria-roledescription': t('room.roledescription'), 'aria-label': t('room.canvas'), data: { test: 'stage' } });
    const hold = h('div', { class: 'stage-hold' }, canvas);
    put(this.area, hold);
    this.stage = new Stage(canvas, grid, preview, {
      onPose: (pose) => this.socket.stream({ type: 'pose', ...pose }), onPointer: (at) => this.point(at), onMark: (at) => this.mark(at),
    });
    this.controls = stageControls(this.stage, { nodules: this.nodules(), onSlice: (slice) => this.slice(slice), onWindow: () => this.present(), onMark: (at) => this.mark(at), lookAt: (at) => this.lookAt(at) });
    put(this.area, hold, this.controls.element, h('p', { class: 'faint' }, t('room.help'), preview.lungsFrom === 'estimate' ? ` ${t('room.estimate')}` : ''));
    this.immersion = new Immersion(this.stage, { onEnd: () => announce(t('room.left')), boardLines: () => this.boardLines(), onSlice: (slice) => this.slice(slice) });
    this.stage.resize();
    this.controls.element.append(this.sharing());
    this.drawPins();
    const first = this.nodules()[0];
    if (first) {
      this.lookAt(first.centreMm);
    }
  }

  async showSlices(message = '') {
    this.closeView();
    this.drawViews('2d');
    const stage = h('div', { class: 'viewer-stage' }, h('p', { class: 'waiting', role: 'status' }, t('viewer.opening')));
    put(this.area, message ? h('p', { class: 'banner banner-WARN', role: 'status', data: { test: 'degraded' } }, message) : undefined, stage);
    try {
      this.viewer = await openViewer(this.model.id, this.model.primarySeries()?.id ?? '', {
        tools: ['browse', 'window', 'pan', 'ruler', 'mark'], onMark: (at) => this.mark(at),
      });
      put(stage, this.viewer.element);
      this.drawPins();
    } catch (failure) {
      put(stage, viewerFailure(failure));
    }
  }

  async enter(kind) {
    try {
      await this.immersion?.enter(kind, this.overlay);
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
    this.drawPins();
  }

  /** Says aloud what others do; what I do is answered where I did it. */
  tell({ by, op }) {
    if (by !== me().id && ['joined', 'left', 'phase', 'revealed', 'concluded', 'voted'].includes(op.kind)) {
      const name = this.room.people.get(op.personId ?? by)?.displayName ?? op.displayName ?? '';
      announce(t(`room.op.${op.kind}`, { name }));
    }
  }

  see(presence) {
    if (presence.look && this.following && presence.personId !== me().id) {
      this.follow(presence.look);
    }
    if (this.stage && presence.personId !== me().id) {
      this.stage.avatars.see(presence, this.room.people.get(presence.personId)?.displayName ?? '', Date.now());
      this.stage.changed();
    }
  }

  tidy() {
    this.stage?.avatars.tidy((personId) => this.room.people.get(personId)?.here ?? false, Date.now());
    this.stage?.changed();
  }

  nodules() {
    const shown = { ...this.model.data, modelRead: this.room.model ?? this.model.data.modelRead };
    return marksOf(shown, undefined);
  }

  drawPins() {
    const marks = [...this.room.marks.values()];
    this.stage?.pins.draw(/** @type {any} */ (this.nodules()), marks);
    this.stage?.changed();
    if (this.viewer) {
      this.viewer.state.marks = [...this.nodules(), ...marks.map((mark) => ({ id: mark.id, by: /** @type {const} */ ('room'), centreMm: mark.at, radiusMm: 3, label: mark.text ?? '' }))];
      this.viewer.state.changed();
    }
  }

  point(at) {
    if (at || this.pointing) {
      this.socket.stream({ type: 'pointer', at });
    }
    this.pointing = Boolean(at);
  }

  mark(at) {
    if (this.room.you?.canMark === false) {
      return;
    }
    this.socket.ask({ type: 'mark', at, kind: 'POINT' }).then(() => announce(t('room.marked')), (failure) => warn(problemText(failure)));
  }

  slice(index) {
    this.stage?.volume.setSlice(index);
    this.controls?.showSlice(index);
    this.stage?.changed();
    this.present();
  }

  /** Shows everybody who follows what I look at. */
  present() {
    if (this.presenting && this.stage) {
      const { slice, window } = this.stage.volume;
      this.socket.stream({ type: 'look', slice, ww: window.width, wc: window.centre });
    }
  }

  follow({ slice, ww, wc }) {
    const window = { width: ww, centre: wc };
    this.stage?.volume.setWindow(window);
    this.stage?.volume.setSlice(slice);
    this.controls?.showSlice(slice);
    this.stage?.changed();
    if (this.viewer) {
      this.viewer.state.setDepth('axial', slice);
      this.viewer.state.setWindow(window);
    }
  }

  sharing() {
    const box = (name, label) => h('label', { class: 'inline' }, h('input', { type: 'checkbox', onchange: (event) => { this[name] = event.target.checked; this.present(); }, data: { test: name } }), ' ', label);
    return h('div', { class: 'button-row' }, box('presenting', t('room.present')), box('following', t('room.follow')));
  }

  lookAt(at) {
    this.viewer?.state.lookAt(at);
    if (this.stage) {
      this.slice(Math.round(toVoxel(this.stage.volume.grid, at)[2]));
    }
  }

  boardLines() {
    const here = [...this.room.people.values()].filter((person) => person.here).map((person) => person.displayName);
    return [t(`phase.${this.room.phase}`), ...here.slice(0, 5), '', t('room.xr.trigger'), t('room.xr.grip'), t('room.xr.stick')];
  }
}
