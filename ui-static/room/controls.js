/** Buttons and sliders under the 3D view. */
import { h, put } from '../core/dom.js';
import { number } from '../core/format.js';
import { t } from '../i18n/i18n.js';
import { toPatient } from '../imaging/grid.js';
import { PRESETS } from '../imaging/windowing.js';
import { LOOKS } from './volume-mesh.js';

/**
 * @param {import('./stage.js').Stage} stage
 * @param {{nodules:any[], marker:import('./marker.js').Marker, canMark:boolean, onSlice:(slice:number) => void, onWindow:() => void, onMark:(at:any) => void, lookAt:(at:any) => void}} use
 */
export function stageControls(stage, use) {
  const { volume } = stage;
  const look = select('look', t('room.look'), LOOKS.map((value) => ({ value, label: t(`look.${value}`) })), (value) => { volume.setLook(value); stage.changed(); });
  const window = select('room-window', t('viewer.windows'), Object.keys(PRESETS).map((value) => ({ value, label: t(`viewer.window.${value}`) })),
    (value) => { volume.setWindow(PRESETS[value]); stage.changed(); use.onWindow(); });
  const plane = h('input', { type: 'checkbox', id: 'plane', checked: true, onchange: () => { volume.showPlane(plane.checked); stage.changed(); } });
  const slice = h('input', { type: 'range', id: 'room-slice', min: 0, max: volume.grid.slices - 1, value: volume.slice, oninput: () => use.onSlice(Number(slice.value)), data: { test: 'room-slice' } });
  const place = h('output', { class: 'faint', for: 'room-slice' });
  const nodules = h('div', { role: 'group', 'aria-label': t('room.nodules'), class: 'button-row' });
  const showSlice = (index) => { slice.value = String(index); put(place, `${index + 1} / ${volume.grid.slices} · z ${number(toPatient(volume.grid, [0, 0, index])[2], 1)} mm`); };
  const showNodules = (all) => put(nodules, all.map((nodule) => noduleButtons(nodule, use)));
  const element = h('div', { class: 'stage-controls' }, look, window,
    h('label', { class: 'inline' }, plane, ' ', t('room.plane')), use.canMark && markKinds(use.marker),
    h('div', { class: 'field grow' }, h('label', { for: 'room-slice' }, t('room.slice'), ' ', place), slice), nodules);
  showSlice(volume.slice);
  showNodules(use.nodules);
  return { element, showSlice, showNodules };
}

function select(id, label, options, choose) {
  const element = h('select', { id, data: { test: id } }, options.map(({ value, label: text }) => h('option', { value }, text)));
  element.addEventListener('change', () => choose(element.value));
  return h('div', { class: 'field' }, h('label', { for: id }, label), element);
}

/** What a click on the plane makes: a point, or one end of a length. @param {import('./marker.js').Marker} marker */
function markKinds(marker) {
  const kinds = /** @type {const} */ (['POINT', 'MEASURE']);
  const buttons = kinds.map((kind) => h('button', { type: 'button', class: 'small', 'aria-pressed': String(kind === marker.kind), data: { test: `mark-${kind}` }, onclick: () => choose(kind) }, t(`mark.make.${kind}`)));
  const choose = (kind) => {
    marker.choose(kind);
    buttons.forEach((button, i) => button.setAttribute('aria-pressed', String(kinds[i] === kind)));
  };
  return h('div', { role: 'group', 'aria-label': t('room.marking'), class: 'button-row' }, buttons);
}

function noduleButtons(nodule, { canMark, onMark, lookAt }) {
  return [h('button', { type: 'button', class: 'small', onclick: () => lookAt(nodule.centreMm), data: { test: 'look-nodule' } }, t('room.goTo', { label: nodule.label })),
    canMark && h('button', { type: 'button', class: 'small quiet', onclick: () => onMark(nodule.centreMm) }, t('room.markNodule', { label: nodule.label }))];
}
