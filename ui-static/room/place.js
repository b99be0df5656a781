/**
 * Where the patient stands in the room. The patient's node is scaled so that its children live in patient millimetres;
 * the head points up and the chest faces a person standing in front.
 */
import { Group, Matrix4, Quaternion, Vector3 } from '../lib/three.js';
import { centreMm, extentMm, sliceAxis, toPatient } from '../imaging/grid.js';

/** Metres in the room of one millimetre in the patient: life size. */
const METRES_PER_MM = 0.001;

/**
 * A node for everything that has a place in the patient.
 * @param {import('../imaging/grid.js').Grid} grid
 * @returns {{outer:Group, patient:Group}} `outer` may be moved about; `patient` holds children in millimetres
 */
export function patientNode(grid) {
  const patient = new Group();
  patient.rotation.x = -Math.PI / 2;
  patient.scale.setScalar(METRES_PER_MM);
  const centre = new Vector3(...centreMm(grid));
  patient.updateMatrix();
  patient.position.copy(centre.applyMatrix4(patient.matrix).negate());
  const outer = new Group();
  outer.add(patient);
  return { outer, patient };
}

/** From the unit cube (column, row, slice, each 0 to 1) to patient millimetres. @param {import('../imaging/grid.js').Grid} grid */
export function boxMatrix(grid) {
  const [x, y, z] = extentMm(grid);
  const [c, r, s] = [grid.columnAxis, grid.rowAxis, sliceAxis(grid)];
  const [ox, oy, oz] = toPatient(grid, [-0.5, -0.5, -0.5]);
  return new Matrix4().set(
    c[0] * x, r[0] * y, s[0] * z, ox,
    c[1] * x, r[1] * y, s[1] * z, oy,
    c[2] * x, r[2] * y, s[2] * z, oz,
    0, 0, 0, 1);
}

/** A pose in patient millimetres, as others can draw it in their own room. @param {any} node @param {Group} patient */
export function poseOf(node, patient) {
  const local = patient.matrixWorld.clone().invert().multiply(node.matrixWorld);
  const [position, turn, scale] = [new Vector3(), new Quaternion(), new Vector3()];
  local.decompose(position, turn, scale);
  return { p: rounded(position.toArray(), 1), q: rounded(turn.toArray(), 4) };
}

/** A place in the room as patient millimetres. @param {Vector3} place @param {Group} patient @returns {[number, number, number]} */
export function toMm(place, patient) {
  return /** @type {any} */ (rounded(patient.worldToLocal(place.clone()).toArray(), 1));
}

function rounded(values, digits) {
  const factor = 10 ** digits;
  return values.map((value) => Math.round(value * factor) / factor);
}
