/**
 * The three ways to cut a grid. A plane has an across axis, a down axis and a through axis, each a voxel index
 * (0 column, 1 row, 2 slice) and a sign; picture coordinates (u, v) count voxels from the picture's top left.
 */
import { sliceAxis, sizeOf } from './grid.js';

/** @typedef {import('./grid.js').Grid} Grid @typedef {import('./grid.js').Triple} Triple */
/** @typedef {'axial'|'coronal'|'sagittal'} PlaneName */
/** @typedef {{name:PlaneName, across:number, down:number, through:number, flipDown:boolean, flipAcross:boolean,
 *   width:number, height:number, depth:number, acrossMm:number, downMm:number, throughMm:number}} Plane */

const INDICES = { axial: [0, 1, 2], coronal: [0, 2, 1], sagittal: [1, 2, 0] };

/**
 * Head up on coronal and sagittal pictures, front up on axial ones, whatever way the slices were stored.
 * @param {Grid} grid
 * @param {PlaneName} name
 * @returns {Plane}
 */
export function planeOf(grid, name) {
  const [across, down, through] = INDICES[name];
  const size = sizeOf(grid);
  const flipDown = name !== 'axial' && sliceAxis(grid)[2] > 0;
  return {
    name, across, down, through, flipDown, flipAcross: false,
    width: size[across], height: size[down], depth: size[through],
    acrossMm: grid.spacingMm[across], downMm: grid.spacingMm[down], throughMm: grid.spacingMm[through],
  };
}

/** @param {Plane} plane @param {number} u @param {number} v @param {number} depth @returns {Triple} voxel indices */
export function voxelAt(plane, u, v, depth) {
  const voxel = [0, 0, 0];
  voxel[plane.across] = plane.flipAcross ? plane.width - 1 - u : u;
  voxel[plane.down] = plane.flipDown ? plane.height - 1 - v : v;
  voxel[plane.through] = depth;
  return /** @type {Triple} */ (voxel);
}

/** @param {Plane} plane @param {Triple} voxel @returns {{u:number, v:number, depth:number}} */
export function pictureAt(plane, voxel) {
  const u = voxel[plane.across];
  const v = voxel[plane.down];
  return {
    u: plane.flipAcross ? plane.width - 1 - u : u,
    v: plane.flipDown ? plane.height - 1 - v : v,
    depth: voxel[plane.through],
  };
}

/**
 * Which way the picture's four edges look, as letters: L R (patient's left, right), A P (front, back), H F (head, feet).
 * @param {Grid} grid
 * @param {Plane} plane
 */
export function edgeLetters(grid, plane) {
  const axes = [grid.columnAxis, grid.rowAxis, sliceAxis(grid)];
  const right = letter(axes[plane.across], plane.flipAcross ? -1 : 1);
  const bottom = letter(axes[plane.down], plane.flipDown ? -1 : 1);
  return { right, bottom, left: OPPOSITE[right], top: OPPOSITE[bottom] };
}

const OPPOSITE = { L: 'R', R: 'L', A: 'P', P: 'A', H: 'F', F: 'H' };

function letter(axis, sign) {
  const largest = [0, 1, 2].reduce((best, i) => (Math.abs(axis[i]) > Math.abs(axis[best]) ? i : best), 0);
  const positive = axis[largest] * sign > 0;
  return [['L', 'R'], ['P', 'A'], ['H', 'F']][largest][positive ? 0 : 1];
}
