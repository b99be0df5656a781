/** Everything a pointer can do on a view, by keyboard. */
import { distanceMm } from './grid.js';
import { SLABS } from './slab.js';
import { PRESETS } from './windowing.js';
import { voxelAt, pictureAt } from './planes.js';
import { fitted, zoomed } from './viewport-geometry.js';

const PRESET_KEYS = { 1: 'lung', 2: 'mediastinum', 3: 'bone', 4: 'nodule' };
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @param {import('./viewport.js').Viewport} view
 * @param {import('./viewer.js').ViewerEvents} events
 */
export function useKeys(view, events) {
  const lines = new Map();
  view.canvas.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || event.ctrlKey) {
      return;
    }
    const action = event.shiftKey && MOVES[event.key] ? crossMove(view, event) : plainAction(view, event, events, lines);
    if (action) {
      event.preventDefault();
      action();
    }
  });
}

function crossMove(view, event) {
  const move = MOVES[event.key];
  return move && (() => {
    const { u, v, depth } = pictureAt(view.plane, view.state.focus);
    view.state.setFocus(voxelAt(view.plane, u + move[0], v + move[1], depth));
  });
}

function plainAction(view, event, events, lines) {
  const { state, name } = view;
  const preset = PRESET_KEYS[event.key];
  if (preset) {
    return () => state.setWindow({ ...PRESETS[preset] });
  }
  const actions = {
    ArrowUp: () => state.scroll(name, -1),
    ArrowDown: () => state.scroll(name, 1),
    PageUp: () => state.scroll(name, -10),
    PageDown: () => state.scroll(name, 10),
    Home: () => state.setDepth(name, 0),
    End: () => state.setDepth(name, view.plane.depth - 1),
    '+': () => zoom(view, 1.2),
    '=': () => zoom(view, 1.2),
    '-': () => zoom(view, 1 / 1.2),
    0: () => state.place(name, fitted()),
    '[': () => widen(state, 1 / 1.1),
    ']': () => widen(state, 1.1),
    b: () => state.setSlab(nextSlab(state.slab)),
    h: () => { state.showOverlay = !state.showOverlay; state.changed(); },
    '?': () => events.onHelp(),
    m: () => events.onMark(state.focusMm()),
    l: () => endOfLine(state, lines, 'long', (line) => events.onAxis('long', line)),
    s: () => endOfLine(state, lines, 'short', (line) => events.onAxis('short', line)),
    t: () => endOfLine(state, lines, 'share', (line) => events.onShare(line)),
    r: () => endOfLine(state, lines, 'ruler', (line) => events.onRuler(line)),
  };
  return actions[event.key];
}

/** The slab after this one, and the single cut after the last. */
function nextSlab(slab) {
  const all = Object.values(SLABS);
  return all[(all.indexOf(slab) + 1) % all.length];
}

function zoom(view, factor) {
  view.state.place(view.name, zoomed(view.state.placements[view.name], factor, 0, 0));
}

function widen(state, factor) {
  state.setWindow({ ...state.window, width: Math.round(Math.min(6000, Math.max(10, state.window.width * factor))) });
}

function endOfLine(state, lines, kind, finish) {
  const fromMm = lines.get(kind);
  if (!fromMm) {
    lines.set(kind, state.focusMm());
    return;
  }
  lines.delete(kind);
  const toMm = state.focusMm();
  const lengthMm = distanceMm(fromMm, toMm);
  if (lengthMm >= 0.5) {
    finish({ fromMm, toMm, lengthMm });
  }
}
