/** What stands beside the 3D view: phase, people, votes, marks. */
import { confirmed } from '../core/confirm.js';
import { warn } from '../core/announce.js';
import { h, put } from '../core/dom.js';
import { millimetres, percent, planText } from '../core/format.js';
import { nameOf } from '../core/people.js';
import { problemText } from '../core/problem.js';
import { routeTo } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import { voteForm } from '../case/vote-form.js';
import { votesTable } from '../case/votes-table.js';
import { explanationView } from '../case/explanation.js';
import { modelOpinion } from '../case/model-seat.js';
import { nextAct } from './chair-acts.js';
import { colourOf } from './colours.js';
import { isDiscussed, myRound } from './room-state.js';

/**
 * @typedef {object} SideActions
 * @property {(vote:Record<string, any>) => Promise<void>} vote
 * @property {(type:'reveal'|'second-round'|'conclude') => Promise<void>} chair
 * @property {(markId:string) => Promise<void>} unmark
 * @property {(atMm:[number, number, number]) => void} lookAt
 */

export class SidePanel {
  /** @param {string} caseId @param {SideActions} actions @param {() => import('../case/types.js').Series|undefined} series */
  constructor(caseId, actions, series) {
    this.series = series;
    this.caseId = caseId;
    this.actions = actions;
    /** @type {Map<string, string>} what each person takes part with */
    this.devices = new Map();
    this.connection = h('p', { class: 'connection', role: 'status', data: { test: 'connection' } });
    this.phase = h('section', { class: 'card', 'aria-label': t('room.phase'), data: { test: 'phase' } });
    this.voting = h('section', { class: 'card', data: { test: 'voting' } });
    this.people = h('section', { class: 'card', 'aria-label': t('room.people'), data: { test: 'people' } });
    this.marks = h('section', { class: 'card', 'aria-label': t('room.marks'), data: { test: 'marks' } });
    this.why = h('section', { class: 'card', hidden: true, data: { test: 'room-why' } });
    this.element = h('div', { class: 'room-side' }, this.connection, this.phase, this.voting, this.why, this.people, this.marks);
  }

  /** @param {string} state */
  showConnection(state) {
    put(this.connection, t(`connection.${state}`));
    this.connection.dataset.state = state;
  }

  /** @param {import('./room-state.js').RoomState} room */
  draw(room) {
    put(this.phase, h('h2', {}, t('room.phase')), h('p', {}, h('span', { class: 'chip' }, t(`phase.${room.phase}`))), h('p', { class: 'faint' }, t(`phase.help.${room.phase}`)),
      this.chairing(room), consensus(room));
    this.room = room;
    this.drawPeople();
    put(this.marks, h('h2', {}, t('room.marks')), this.markList(room));
    this.drawVoting(room);
    this.drawWhy(room);
  }

  /** A sight of somebody tells what they take part with. @param {{personId:string, device?:string, gone?:boolean}} presence */
  see({ personId, device, gone }) {
    const before = this.devices.get(personId);
    if (gone) {
      this.devices.delete(personId);
    } else if (device) {
      this.devices.set(personId, device);
    }
    if (this.room && before !== this.devices.get(personId)) {
      this.drawPeople();
    }
  }

  drawPeople() {
    const { room } = this;
    put(this.people, h('h2', {}, t('room.people')), h('ul', { class: 'people' }, [...room.people.values()].map((person) => personItem(person, room, this.devices.get(person.personId))), modelItem(room)));
  }

  drawVoting(room) {
    const round = myRound(room);
    const votes = JSON.stringify([room.votes, round, Boolean(room.model)]);
    if (votes === this.drawnVotes) {
      return;
    }
    this.drawnVotes = votes;
    const name = (id) => room.people.get(id)?.displayName ?? nameOf(id);
    const content = [round && [h('h2', {}, t(`vote.round${round}`)), h('p', { class: 'faint' }, t('vote.independent')), voteForm(this.caseId, round, this.actions.vote)],
      votesTable(t('vote.round1'), room.votes?.first, name, room.model), votesTable(t('vote.round2'), room.votes?.second, name, room.model)];
    put(this.voting, content.some(Boolean) ? content : h('p', { class: 'faint' }, t('vote.nothingNow')));
  }

  /** The model's reasons, once votes are discussed; drawn once, so that what was opened stays open. */
  drawWhy(room) {
    const { model } = room;
    const nodules = isDiscussed(room) && model?.state === 'READY' ? model.nodules ?? [] : [];
    this.why.hidden = nodules.length === 0;
    if (nodules.length > 0 && !this.why.firstChild) {
      put(this.why, explanationView(this.caseId, this.series(), nodules));
    }
  }

  chairing(room) {
    if (room.phase === 'CONCLUDED') {
      return h('p', {}, h('a', { class: 'button', href: routeTo('case', this.caseId, '4A'), data: { test: 'to-decision' } }, t('room.toDecision')));
    }
    const next = nextAct(room);
    return next && h('button', { type: 'button', class: 'primary', onclick: () => this.act(next), data: { test: next.type } }, t(next.text));
  }

  async act({ type, text, question }) {
    if (await confirmed(t(question), t(text))) {
      await this.actions.chair(type).catch((failure) => warn(problemText(failure)));
    }
  }

  markList(room) {
    if (room.marks.size === 0) {
      return h('p', { class: 'empty' }, t('room.noMarks'));
    }
    return h('ul', { class: 'marks' }, [...room.marks.values()].map((mark) => h('li', {},
      h('button', { type: 'button', class: 'small quiet', onclick: () => this.actions.lookAt(mark.at) }, markText(mark)),
      h('span', { class: 'faint' }, room.people.get(mark.by)?.displayName ?? nameOf(mark.by)),
      mark.by === room.you?.personId || room.you?.canChair ? h('button', { type: 'button', class: 'small', onclick: () => this.remove(mark.id), data: { test: 'unmark' } }, t('finding.remove')) : undefined)));
  }

  remove(id) {
    this.actions.unmark(id).catch((failure) => warn(problemText(failure)));
  }
}

/** What a mark is: its words, a length in millimetres, and where it lies. @param {import('./room-state.js').Mark} mark */
export function markText({ kind, text, at, to }) {
  const length = to && millimetres(Math.hypot(...at.map((value, i) => value - to[i])));
  return [text || t(`mark.${kind}`), length, `(${at.map(Math.round).join(', ')})`].filter(Boolean).join(' ');
}

function personItem(person, room, device) {
  const voted = [room.voted.first, room.voted.second].map((set, i) => set.has(person.personId) && t('room.votedIn', { round: i + 1 })).filter(Boolean);
  const dot = h('span', { class: 'dot', 'aria-hidden': 'true', vars: { '--person': colourOf(person.personId) } });
  return h('li', { class: person.here ? 'here' : 'away', data: { test: 'room-person' } }, dot, h('span', {}, person.displayName,
    person.personId === room.you?.personId ? ` (${t('room.me')})` : ''), person.seat ? h('span', { class: 'faint' }, t(`seat.${person.seat}`)) : undefined,
  h('span', { class: 'faint' }, [t(person.here ? 'room.here' : 'room.away'), person.here && device && t(`device.${device}`), ...voted].filter(Boolean).join(' · ')));
}

/** The model's seat: silent until one's own first vote, and never counted. @param {import('./room-state.js').RoomState} room */
function modelItem(room) {
  const opinion = modelOpinion(room.model);
  return h('li', { class: 'model-seat', data: { test: 'model-seat' } }, h('span', { class: 'dot dot-model', 'aria-hidden': 'true' }), h('span', {}, t('seat.MODEL')), h('span', { class: 'faint' }, t('seat.model.noVote')),
    h('span', { class: 'faint' }, opinion ? [percent(opinion.probability), opinion.text].filter((text) => text !== '–').join(' · ') : t('seat.model.silent')));
}

function consensus({ consensus: one }) {
  return one && h('p', { data: { test: 'room-consensus' } }, one.reached ? t('panel.reached', { plan: planText(one.plan), share: percent(one.share) }) : t('panel.notReached', { share: percent(one.share) }));
}
