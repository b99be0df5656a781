/** Buttons over the views: tools, windows, reset, model's marks. */
import { h } from '../core/dom.js';
import { t } from '../i18n/i18n.js';
import { SLABS } from './slab.js';
import { PRESETS } from './windowing.js';
import { fitted } from './viewport-geometry.js';

/**
 * @param {import('./viewer-state.js').ViewerState} state
 * @param {import('./viewer-state.js').Tool[]} tools
 */
export function toolbar(state, tools) {
  const toolButtons = tools.map((tool) => pressable(t(`viewer.tool.${tool}`), () => state.setTool(tool), { test: `tool-${tool}` }));
  const presetButtons = Object.entries(PRESETS).map(([name, window]) =>
    pressable(t(`viewer.window.${name}`), () => state.setWindow({ ...window }), { test: `window-${name}` }));
  const model = pressable(t('viewer.model'), () => { state.showModel = !state.showModel; state.changed(); }, { test: 'toggle-model' });
  const overlay = pressable(t('viewer.hideOverlay'), () => { state.showOverlay = !state.showOverlay; state.changed(); }, { test: 'toggle-overlay' });
  const slab = h('select', { class: 'small', 'aria-label': t('viewer.slab'), title: t('viewer.slab'), data: { test: 'slab' }, onchange: () => state.setSlab(SLABS[slab.value]) },
    Object.keys(SLABS).map((name) => h('option', { value: name }, t(`viewer.slab.${name}`))));
  const refresh = () => {
    toolButtons.forEach((button, i) => press(button, state.tool === tools[i]));
    Object.values(PRESETS).forEach((window, i) => press(presetButtons[i], same(window, state.window)));
    model.hidden = !state.marks.some((mark) => mark.by === 'model');
    press(model, state.showModel);
    press(overlay, !state.showOverlay);
    slab.value = Object.keys(SLABS).find((name) => SLABS[name] === state.slab) ?? 'single';
  };
  state.onChange(refresh);
  refresh();
  return h('div', { class: 'viewer-toolbar' },
    h('div', { role: 'group', 'aria-label': t('viewer.tools'), class: 'button-row' }, toolButtons),
    h('div', { role: 'group', 'aria-label': t('viewer.windows'), class: 'button-row' }, presetButtons),
    h('div', { class: 'button-row' }, slab, model, overlay, resetButton(state)));
}

function resetButton(state) {
  const reset = () => {
    state.placements = { axial: fitted(), coronal: fitted(), sagittal: fitted() };
    state.lines = state.lines.filter((line) => !line.id.startsWith('ruler'));
    state.changed();
  };
  return h('button', { type: 'button', class: 'small', onclick: reset }, t('viewer.reset'));
}

function pressable(text, action, data) {
  return h('button', { type: 'button', class: 'small', 'aria-pressed': 'false', onclick: action, data }, text);
}

function press(button, pressed) {
  button.setAttribute('aria-pressed', String(pressed));
}

function same(a, b) {
  return a.centre === b.centre && a.width === b.width;
}
