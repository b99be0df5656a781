/** What is drawn over a picture: cross-hair, nodules, lines, edge letters, scale. */
import { toVoxel } from './grid.js';
import { edgeLetters, pictureAt } from './planes.js';
import { pixelsPerMm, toScreen } from './viewport-geometry.js';

const COLOURS = { human: '#7bd88f', model: '#f2a65a', room: '#d7a6ff', line: '#f5e663', cross: '#5cc8d7', text: '#e6edf3' };

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('./viewer-state.js').ViewerState} state
 * @param {import('./planes.js').Plane} plane
 * @param {{x:number,y:number,w:number,h:number}} box
 * @param {{width:number, height:number}} view
 */
export function drawOverlay(context, state, plane, box, view) {
  const scale = pixelsPerMm(plane, view.width, view.height, state.placements[plane.name]);
  const place = (mm) => placed(state, plane, box, mm);
  if (state.showOverlay) {
    drawCross(context, placedVoxel(plane, box, state.focus), view);
    state.visibleMarks().forEach((mark) => drawMark(context, mark, place(mark.centreMm), scale, plane));
    state.lines.forEach((line) => drawLine(context, line, place(line.fromMm), place(line.toMm), plane));
    state.pointers.forEach((pointer) => drawPointer(context, pointer, place(pointer.atMm), plane));
  }
  if (state.drawing) {
    drawLine(context, { label: '' }, place(state.drawing.fromMm), place(state.drawing.toMm), plane);
  }
  drawLetters(context, edgeLetters(state.grid, plane), view);
  drawScale(context, scale, view);
  drawWindow(context, state, view);
}

function placed(state, plane, box, mm) {
  const { u, v, depth } = pictureAt(plane, toVoxel(state.grid, mm));
  return { ...toScreen(plane, box, u, v), away: (depth - state.depth(plane.name)) * plane.throughMm };
}

function placedVoxel(plane, box, voxel) {
  const { u, v } = pictureAt(plane, voxel);
  return toScreen(plane, box, u, v);
}

function drawCross(context, { x, y }, view) {
  const gap = 12;
  context.strokeStyle = COLOURS.cross;
  context.globalAlpha = 0.45;
  context.lineWidth = 1;
  context.beginPath();
  [[0, y, x - gap, y], [x + gap, y, view.width, y], [x, 0, x, y - gap], [x, y + gap, x, view.height]]
    .forEach(([x1, y1, x2, y2]) => { context.moveTo(x1, y1); context.lineTo(x2, y2); });
  context.stroke();
  context.globalAlpha = 1;
}

function drawMark(context, mark, at, scale, plane) {
  const inside = Math.sqrt(Math.max(0, mark.radiusMm ** 2 - at.away ** 2));
  const near = Math.abs(at.away) <= Math.max(mark.radiusMm, plane.throughMm / 2);
  if (!near && Math.abs(at.away) > mark.radiusMm + 5) {
    return;
  }
  const radius = Math.max(6, (near ? inside : mark.radiusMm * 0.6) * scale + 3);
  context.strokeStyle = COLOURS[mark.by];
  context.globalAlpha = near ? 1 : 0.35;
  context.lineWidth = mark.selected ? 3 : 1.75;
  context.setLineDash(mark.by === 'model' ? [5, 4] : []);
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
  const [dx, dy] = mark.by === 'model' ? [-radius - 24, radius + 10] : [-radius - 10, -radius];
  label(context, mark.label, at.x + dx, at.y + dy, COLOURS[mark.by]);
  context.globalAlpha = 1;
}

function drawLine(context, line, from, to, plane) {
  if (Math.abs(from.away) > plane.throughMm && Math.abs(to.away) > plane.throughMm) {
    return;
  }
  context.strokeStyle = COLOURS.line;
  context.globalAlpha = line.faint ? 0.5 : 1;
  context.lineWidth = 1.75;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  [from, to].forEach(({ x, y }) => context.strokeRect(x - 2, y - 2, 4, 4));
  label(context, line.label, to.x + 6, to.y + (line.below ? 16 : -6), COLOURS.line);
  context.globalAlpha = 1;
}

/** What somebody else points at: a ring with a name, faint where it lies on another cut. */
function drawPointer(context, { name, colour }, { x, y, away }, plane) {
  context.globalAlpha = Math.abs(away) <= plane.throughMm ? 1 : 0.35;
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, 9, 0, 2 * Math.PI);
  context.moveTo(x - 4, y);
  context.lineTo(x + 4, y);
  context.moveTo(x, y - 4);
  context.lineTo(x, y + 4);
  context.stroke();
  label(context, name, x + 13, y + 5, colour);
  context.globalAlpha = 1;
}

/** Window and slab, where readers look for them; small views have no room for it. */
function drawWindow(context, { window, slab }, view) {
  if (view.width < 300) {
    return;
  }
  context.textAlign = 'right';
  const lines = [`W ${window.width}  L ${window.centre}`];
  if (slab.mode !== 'single') {
    lines.unshift(`${{ brightest: 'MIP', darkest: 'MinIP', mean: 'AVG' }[slab.mode]} ${slab.mm} mm`);
  }
  lines.forEach((text, i) => label(context, text, view.width - 10, view.height - 12 - 16 * (lines.length - 1 - i), COLOURS.text, '12px sans-serif'));
  context.textAlign = 'left';
}

function drawLetters(context, letters, view) {
  const places = { left: [14, view.height / 2], right: [view.width - 14, view.height / 2], top: [view.width / 2, 16], bottom: [view.width / 2, view.height - 14] };
  context.textAlign = 'center';
  Object.entries(places).forEach(([edge, [x, y]]) => label(context, letters[edge], x, y, COLOURS.text, 'bold 15px sans-serif'));
  context.textAlign = 'left';
}

function drawScale(context, scale, view) {
  const mm = [100, 50, 20, 10, 5, 2].find((length) => length * scale < view.width * 0.3) ?? 1;
  const [x, y] = [14, view.height - 16];
  context.strokeStyle = COLOURS.text;
  context.lineWidth = 1.5;
  context.beginPath();
  [[x, y - 4, x, y + 4], [x, y, x + mm * scale, y], [x + mm * scale, y - 4, x + mm * scale, y + 4]]
    .forEach(([x1, y1, x2, y2]) => { context.moveTo(x1, y1); context.lineTo(x2, y2); });
  context.stroke();
  label(context, `${mm} mm`, x, y - 8, COLOURS.text, '12px sans-serif');
}

function label(context, text, x, y, colour, font = '13px sans-serif') {
  context.font = font;
  context.lineWidth = 3;
  context.strokeStyle = 'rgba(0, 0, 0, 0.75)';
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
