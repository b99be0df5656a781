/** What everybody knew at one moment of a replay: phase, people, votes, marks. Nothing here can be done, only looked at. */
import { h, put } from '../core/dom.js';
import { percent, planText } from '../core/format.js';
import { t } from '../i18n/i18n.js';
import { votesTable } from '../case/votes-table.js';
import { markText } from './side-panel.js';

export class ReplayPanel {
  /** @param {(atMm:[number, number, number]) => void} lookAt */
  constructor(lookAt) {
    this.lookAt = lookAt;
    this.element = h('div', { class: 'room-side', data: { test: 'replay-state' } });
  }

  /** @param {import('./room-state.js').RoomState} room @param {(personId:string) => string} nameOf */
  draw(room, nameOf) {
    const name = (id) => room.people.get(id)?.displayName ?? nameOf(id);
    put(this.element,
      h('section', { class: 'card', 'aria-label': t('room.phase') }, h('h2', {}, t('room.phase')), h('p', {}, h('span', { class: 'chip', data: { test: 'replay-phase' } }, t(room.phase ? `phase.${room.phase}` : 'replay.notYet'))), this.consensus(room)),
      h('section', { class: 'card', 'aria-label': t('room.people') }, h('h2', {}, t('room.people')), h('ul', { class: 'people' }, [...room.people.values()].map((person) => this.person(person, room)))),
      this.votes(room, name),
      h('section', { class: 'card', 'aria-label': t('room.marks') }, h('h2', {}, t('room.marks')), room.marks.size === 0 ? h('p', { class: 'empty' }, t('room.noMarks'))
        : h('ul', { class: 'marks' }, [...room.marks.values()].map((mark) => h('li', {}, h('button', { type: 'button', class: 'small quiet', onclick: () => this.lookAt(mark.at) }, markText(mark)), h('span', { class: 'faint' }, name(mark.by)))))));
  }

  person(person, { voted }) {
    const rounds = [voted.first, voted.second].map((set, i) => set.has(person.personId) && t('room.votedIn', { round: i + 1 })).filter(Boolean);
    return h('li', { class: person.here ? 'here' : 'away' }, h('span', { class: 'dot', 'aria-hidden': 'true' }), h('span', {}, person.displayName), person.seat ? h('span', { class: 'faint' }, t(`seat.${person.seat}`)) : undefined,
      h('span', { class: 'faint' }, [t(person.here ? 'room.here' : 'room.away'), ...rounds].join(' · ')));
  }

  votes({ votes }, name) {
    const tables = [votesTable(t('vote.round1'), votes?.first, name), votesTable(t('vote.round2'), votes?.second, name)].filter(Boolean);
    return tables.length > 0 && h('section', { class: 'card', 'aria-label': t('replay.votes') }, tables);
  }

  consensus({ consensus: one }) {
    return one && h('p', {}, one.reached ? t('panel.reached', { plan: planText(one.plan), share: percent(one.share) }) : t('panel.notReached', { share: percent(one.share) }));
  }
}
