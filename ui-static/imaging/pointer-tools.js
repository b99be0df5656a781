/** Mouse, pen and fingers on a view. */
import { distanceMm } from './grid.js';
import { draggedWindow } from './windowing.js';
import { zoomed } from './viewport-geometry.js';

/**
 * @param {import('./viewport.js').Viewport} view
 * @param {import('./viewer.js').ViewerEvents} events
 */
export function usePointers(view, events) {
  const { canvas, state } = view;
  const down = new Map();
  let drag;

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    down.set(event.pointerId, at(event));
    drag = down.size === 2 ? pinch(view, down) : dragOf(view, event, events);
  });
  canvas.addEventListener('pointermove', (event) => {
    events.onHover(view.voxelUnder(event));
    if (down.has(event.pointerId)) {
      down.set(event.pointerId, at(event));
      drag?.move(event, down);
    }
  });
  const release = (event) => {
    if (down.delete(event.pointerId)) {
      drag?.end?.(event);
      drag = undefined;
    }
  };
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', (event) => {
    down.delete(event.pointerId);
    state.drawing = undefined;
    drag = undefined;
  });
  canvas.addEventListener('pointerleave', () => events.onHover(undefined));
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  canvas.addEventListener('wheel', (event) => wheel(view, event), { passive: false });
}

function wheel(view, event) {
  event.preventDefault();
  if (event.ctrlKey) {
    zoomAt(view, event, event.deltaY < 0 ? 1.15 : 1 / 1.15);
  } else {
    view.state.scroll(view.name, Math.sign(event.deltaY));
  }
}

/** Zooms about a pointer. */
export function zoomAt(view, { offsetX, offsetY }, factor) {
  const { clientWidth, clientHeight } = view.canvas;
  const placement = view.state.placements[view.name];
  view.state.place(view.name, zoomed(placement, factor, offsetX - clientWidth / 2, offsetY - clientHeight / 2));
}

function dragOf(view, event, events) {
  if (event.button === 2) {
    return windowDrag(view, event);
  }
  if (event.button === 1 || event.shiftKey) {
    return panDrag(view, event);
  }
  return TOOLS[view.state.tool](view, event, events);
}

const TOOLS = {
  browse: browseDrag,
  window: windowDrag,
  pan: panDrag,
  mark: (view, event, events) => ({ move() {}, end: () => events.onMark(view.pointUnder(event)) }),
  ruler: (view, event, events) => lineDrag(view, event, (line) => events.onRuler(line)),
  share: (view, event, events) => lineDrag(view, event, (line) => events.onShare(line)),
  long: (view, event, events) => lineDrag(view, event, (line) => events.onAxis('long', line)),
  short: (view, event, events) => lineDrag(view, event, (line) => events.onAxis('short', line)),
};

function browseDrag(view, start) {
  const first = view.state.depth(view.name);
  const perSlice = Math.max(2, view.canvas.clientHeight / view.plane.depth);
  let moved = false;
  return {
    move(event) {
      const steps = Math.round((event.offsetY - start.offsetY) / perSlice);
      moved ||= Math.abs(event.offsetY - start.offsetY) > 4;
      view.state.setDepth(view.name, first + steps);
    },
    end(event) {
      if (!moved) {
        view.state.setFocus(view.voxelUnder(event));
      }
    },
  };
}

function windowDrag(view, start) {
  const from = { ...view.state.window };
  return { move: (event) => view.state.setWindow(draggedWindow(from, event.offsetX - start.offsetX, event.offsetY - start.offsetY)) };
}

function panDrag(view, start) {
  const from = { ...view.state.placements[view.name] };
  return {
    move: (event) => view.state.place(view.name, {
      ...from, panX: from.panX + event.offsetX - start.offsetX, panY: from.panY + event.offsetY - start.offsetY,
    }),
  };
}

function lineDrag(view, start, finish) {
  const fromMm = view.pointUnder(start);
  const draw = (event) => {
    view.state.drawing = { fromMm, toMm: view.pointUnder(event) };
    view.state.changed();
  };
  return {
    move: draw,
    end(event) {
      draw(event);
      const line = view.state.drawing;
      view.state.drawing = undefined;
      const lengthMm = distanceMm(line.fromMm, line.toMm);
      if (lengthMm >= 0.5) {
        finish({ ...line, lengthMm });
      }
      view.state.changed();
    },
  };
}

function pinch(view, down) {
  view.state.drawing = undefined;
  let before = spread(down);
  return {
    move(event, now) {
      if (now.size < 2) {
        return;
      }
      const after = spread(now);
      const placement = view.state.placements[view.name];
      view.state.place(view.name, { ...placement, panX: placement.panX + after.x - before.x, panY: placement.panY + after.y - before.y });
      zoomAt(view, { offsetX: after.x, offsetY: after.y }, after.apart / Math.max(1, before.apart));
      before = after;
    },
  };
}

function spread(down) {
  const [a, b] = [...down.values()];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) };
}

function at(event) {
  return { x: event.offsetX, y: event.offsetY };
}
