/** The CT in the room: the ray-cast body of it and one axial plane through it. */
import * as three from '../lib/three.js';
import { boxMatrix } from './place.js';
import { FRAGMENT, PLANE_FRAGMENT, PLANE_VERTEX, VERTEX } from './volume-shader.js';

export const LOOKS = ['lungs', 'brightest', 'body', 'none'];

export class VolumeMesh {
  /** @param {import('../imaging/grid.js').Grid} grid @param {import('./preview.js').Preview} preview */
  constructor(grid, preview) {
    this.grid = grid;
    this.box = boxMatrix(grid);
    const ct = texture(preview.values, preview.size);
    const range = new three.Vector2(preview.low, preview.high);
    this.node = new three.Group();
    this.node.applyMatrix4(this.box);
    this.body = bodyMesh(ct, texture(preview.lungs, preview.size), range);
    this.body.onBeforeRender = () => this.body.material.uniforms.toBox.value.copy(this.body.matrixWorld).invert();
    this.plane = planeMesh(ct, range);
    this.node.add(this.plane, this.body);
    this.showPlane(true);
    this.setWindow({ centre: -600, width: 1500 });
    this.setSlice(Math.floor(grid.slices / 2));
  }

  /** @param {number} slice index of the axial slice that the plane shows */
  setSlice(slice) {
    this.slice = Math.min(this.grid.slices - 1, Math.max(0, Math.round(slice)));
    const depth = (this.slice + 0.5) / this.grid.slices;
    this.plane.material.uniforms.depth.value = depth;
    this.body.material.uniforms.cut.value = depth;
  }

  /** @param {{centre:number, width:number}} window */
  setWindow({ centre, width }) {
    this.window = { centre, width };
    this.plane.material.uniforms.window.value.set(centre, width);
    this.body.material.uniforms.window.value.set(centre, width);
  }

  /** @param {string} look one of {@link LOOKS} */
  setLook(look) {
    this.body.visible = look !== 'none';
    this.arrange();
    this.body.material.uniforms.look.value = Math.max(0, ['lungs', 'brightest', 'body'].indexOf(look));
  }

  /** @param {boolean} shown */
  showPlane(shown) {
    this.planeShown = shown;
    this.arrange();
  }

  /** The body blends the plane into itself; alone, the plane is a sheet. */
  arrange() {
    this.plane.visible = this.planeShown && !this.body.visible;
    this.body.material.uniforms.cutOn.value = this.planeShown ? 1 : 0;
  }

  /** @param {number} steps along a ray: fewer while moving */
  setSteps(steps) {
    this.body.material.uniforms.steps.value = steps;
  }

  /** Where a ray through the room meets the plane, in the room; undefined when it misses. @param {any} ray */
  meet(ray) {
    const local = ray.clone().applyMatrix4(this.plane.matrixWorld.clone().invert());
    const depth = this.plane.material.uniforms.depth.value;
    const t = (depth - local.origin.z) / local.direction.z;
    const at = local.origin.clone().addScaledVector(local.direction, t);
    const inside = t > 0 && at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1;
    return inside && this.planeShown ? at.applyMatrix4(this.plane.matrixWorld) : undefined;
  }

  dispose() {
    const { ct, lungs } = this.body.material.uniforms;
    [ct.value, lungs.value, this.body.material, this.plane.material, this.body.geometry, this.plane.geometry].forEach((one) => one.dispose());
  }
}

function texture(values, [columns, rows, slices]) {
  const result = new three.Data3DTexture(values, columns, rows, slices);
  result.format = three.RedFormat;
  result.type = three.UnsignedByteType;
  result.minFilter = three.LinearFilter;
  result.magFilter = three.LinearFilter;
  result.unpackAlignment = 1;
  result.needsUpdate = true;
  return result;
}

function bodyMesh(ct, lungs, range) {
  const geometry = new three.BoxGeometry(1, 1, 1).translate(0.5, 0.5, 0.5);
  const material = new three.ShaderMaterial({
    glslVersion: three.GLSL3, vertexShader: VERTEX, fragmentShader: FRAGMENT, side: three.BackSide, transparent: true, depthTest: false, depthWrite: false,
    uniforms: {
      ct: { value: ct }, lungs: { value: lungs }, range: { value: range }, toBox: { value: new three.Matrix4() }, steps: { value: 160 }, look: { value: 0 },
      cut: { value: 0.5 }, cutOn: { value: 1 }, window: { value: new three.Vector2(-600, 1500) },
    },
  });
  const mesh = new three.Mesh(geometry, material);
  mesh.renderOrder = 1;
  mesh.frustumCulled = false;
  return mesh;
}

function planeMesh(ct, range) {
  const geometry = new three.PlaneGeometry(1, 1).translate(0.5, 0.5, 0);
  const material = new three.ShaderMaterial({
    glslVersion: three.GLSL3, vertexShader: PLANE_VERTEX, fragmentShader: PLANE_FRAGMENT, side: three.DoubleSide,
    uniforms: { ct: { value: ct }, range: { value: range }, window: { value: new three.Vector2(-600, 1500) }, depth: { value: 0.5 } },
  });
  const mesh = new three.Mesh(geometry, material);
  mesh.frustumCulled = false;
  return mesh;
}
