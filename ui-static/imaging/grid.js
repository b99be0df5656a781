/**
 * Where voxels lie in the patient. Millimetres run along DICOM's patient axes (PS3.3 C.7.6.2.1.1): x grows to the
 * patient's left, y to the back, z to the head. Voxel indices are (column, row, slice) and may lie between voxels.
 *
 * @typedef {[number, number, number]} Triple
 * @typedef {{columns:number, rows:number, slices:number, spacingMm:Triple, originMm:Triple,
 *   columnAxis:Triple, rowAxis:Triple, digest?:string}} Grid
 */

/** Unit vector along growing slice index. @param {Grid} grid @returns {Triple} */
export function sliceAxis(grid) {
  return cross(grid.columnAxis, grid.rowAxis);
}

/** @param {Grid} grid @param {Triple} voxel @returns {Triple} millimetres */
export function toPatient(grid, voxel) {
  const axes = [grid.columnAxis, grid.rowAxis, sliceAxis(grid)];
  return /** @type {Triple} */ ([0, 1, 2].map((i) => grid.originMm[i]
    + axes.reduce((sum, axis, k) => sum + voxel[k] * grid.spacingMm[k] * axis[i], 0)));
}

/** @param {Grid} grid @param {Triple} point millimetres @returns {Triple} fractional voxel indices */
export function toVoxel(grid, point) {
  const offset = minus(point, grid.originMm);
  return /** @type {Triple} */ ([grid.columnAxis, grid.rowAxis, sliceAxis(grid)]
    .map((axis, k) => dot(axis, offset) / grid.spacingMm[k]));
}

/** Whether a place lies within half a voxel of the grid. @param {Grid} grid @param {Triple} voxel */
export function contains(grid, voxel) {
  return sizeOf(grid).every((size, k) => voxel[k] >= -0.5 && voxel[k] < size - 0.5);
}

/** @param {Grid} grid @returns {Triple} voxels along columns, rows and slices */
export function sizeOf(grid) {
  return [grid.columns, grid.rows, grid.slices];
}

/** Length of each side of the grid's box. @param {Grid} grid @returns {Triple} */
export function extentMm(grid) {
  return /** @type {Triple} */ (sizeOf(grid).map((size, k) => size * grid.spacingMm[k]));
}

/** Centre of the grid's box. @param {Grid} grid @returns {Triple} */
export function centreMm(grid) {
  return toPatient(grid, /** @type {Triple} */ (sizeOf(grid).map((size) => (size - 1) / 2)));
}

/** The nearest place inside the grid. @param {Grid} grid @param {Triple} voxel @returns {Triple} */
export function clampVoxel(grid, voxel) {
  return /** @type {Triple} */ (sizeOf(grid).map((size, k) => Math.min(size - 1, Math.max(0, voxel[k]))));
}

/** @param {Triple} a @param {Triple} b */
export function distanceMm(a, b) {
  return Math.hypot(...minus(a, b));
}

/** @param {Triple} a @param {Triple} b @returns {Triple} */
export function minus(a, b) {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/** @param {Triple} a @param {Triple} b */
export function dot(a, b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** @param {Triple} a @param {Triple} b @returns {Triple} */
export function cross(a, b) {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
