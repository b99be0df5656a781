/** Buttons and sliders over the 3D view. */
import { h } from '../core/dom.js';
import { t } from '../i18n/i18n.js';
import { PRESETS } from '../imaging/windowing.js';
import { LOOKS } from './volume-mesh.js';

/**
 * @param {import('./stage.js').Stage} stage
 * @param {{nodules:any[], onSlice:(slice:number) => void, onWindow:() => void, onMark:(at:any) => void, lookAt:(at:any) => void}} use
 */
export function stageControls(stage, use) {
  const { volume } = stage;
  const look = select('look', t('room.look'), LOOKS.map((value) => ({ value, label: t(`look.${value}`) })), (value) => { volume.setLook(value); stage.changed(); });
  const window = select('room-window', t('viewer.windows'), Object.keys(PRESETS).map((value) => ({ value, label: t(`viewer.window.${value}`) })),
    (value) => { volume.setWindow(PRESETS[value]); stage.changed(); use.onWindow(); });
  const plane = h('input', { type: 'checkbox', id: 'plane', checked: true, onchange: () => { volume.showPlane(plane.checked); stage.changed(); } });
  const slice = h('input', { type: 'range', id: 'room-slice', min: 0, max: volume.grid.slices - 1, value: volume.slice, oninput: () => use.onSlice(Number(slice.value)), data: { test: 'room-slice' } });
  const element = h('div', { class: 'stage-controls' }, look, window,
    h('label', { class: 'inline' }, plane, ' ', t('room.plane')),
    h('div', { class: 'field grow' }, h('label', { for: 'room-slice' }, t('room.slice')), slice),
    noduleButtons(use));
  return { element, showSlice: (index) => { slice.value = String(index); } };
}

function select(id, label, options, choose) {
  const element = h('select', { id, data: { test: id } }, options.map(({ value, label: text }) => h('option', { value }, text)));
  element.addEventListener('change', () => choose(element.value));
  return h('div', { class: 'field' }, h('label', { for: id }, label), element);
}

function noduleButtons({ nodules, onMark, lookAt }) {
  return nodules.length > 0 && h('div', { role: 'group', 'aria-label': t('room.nodules'), class: 'button-row' }, nodules.map((nodule) => [
    h('button', { type: 'button', class: 'small', onclick: () => lookAt(nodule.centreMm), data: { test: 'look-nodule' } }, t('room.goTo', { label: nodule.label })),
    h('button', { type: 'button', class: 'small quiet', onclick: () => onMark(nodule.centreMm) }, t('room.markNodule', { label: nodule.label }))]));
}
