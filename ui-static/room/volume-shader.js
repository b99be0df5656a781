/** The ray-caster: walks through the CT from the eye, lungs as glass, vessels and nodules as tissue. */

export const VERTEX = `
out vec3 vFar;
void main() {
  vFar = position;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

export const FRAGMENT = `
precision highp float;
precision highp sampler3D;
in vec3 vFar;
out vec4 colour;
uniform sampler3D ct;
uniform sampler3D lungs;
uniform mat4 toBox;
uniform vec2 range;
uniform int steps;
uniform int look;
uniform float cut;
uniform float cutOn;
uniform vec2 window;

float hu(vec3 at) { return mix(range.x, range.y, texture(ct, at).r); }

vec4 lungLook(vec3 at) {
  float inside = texture(lungs, at).r;
  if (inside < 0.02) { return vec4(0.0); }
  float value = hu(at);
  float tissue = smoothstep(-700.0, -250.0, value) * smoothstep(0.45, 0.9, inside);
  vec3 tissueColour = mix(vec3(0.72, 0.30, 0.28), vec3(1.0, 0.93, 0.86), smoothstep(-450.0, 60.0, value));
  float skin = 1.0 - abs(inside * 2.0 - 1.0);
  return vec4(mix(vec3(0.36, 0.62, 0.72), tissueColour, tissue), max(tissue * 0.42, skin * 0.03));
}

vec4 bodyLook(vec3 at) {
  float value = hu(at);
  float bone = smoothstep(180.0, 420.0, value);
  float soft = smoothstep(-150.0, 20.0, value);
  return vec4(mix(vec3(0.66, 0.42, 0.36), vec3(0.97, 0.93, 0.84), bone), max(bone * 0.55, soft * 0.012));
}

vec4 behind(vec4 front, vec4 back) {
  return front + (1.0 - front.a) * vec4(back.rgb * back.a, back.a);
}

vec4 planeHere(vec3 at) {
  float value = hu(at);
  float level = clamp((value - window.x) / window.y + 0.5, 0.0, 1.0);
  return vec4(vec3(level), value < -950.0 && texture(lungs, at).r < 0.1 ? 0.0 : 0.62);
}

void main() {
  vec3 eye = (toBox * vec4(cameraPosition, 1.0)).xyz;
  vec3 ray = vFar - eye;
  vec3 a = (vec3(0.0) - eye) / ray;
  vec3 b = (vec3(1.0) - eye) / ray;
  vec3 low = min(a, b);
  vec3 high = max(a, b);
  float start = max(max(low.x, max(low.y, low.z)), 0.0);
  float end = min(high.x, min(high.y, high.z));
  if (end <= start) { discard; }
  float meet = (cut - eye.z) / ray.z;
  bool toCome = cutOn > 0.5 && meet > start && meet < end;
  float jitter = fract(sin(dot(gl_FragCoord.xy, vec2(12.9898, 78.233))) * 43758.5453);
  float stride = (end - start) / float(steps);
  float weight = 220.0 * length(ray * stride) ;
  vec4 sum = vec4(0.0);
  float brightest = -2000.0;
  for (int i = 0; i < steps; i++) {
    float along = start + (float(i) + jitter) * stride;
    vec3 at = eye + ray * along;
    if (toCome && along >= meet && look != 1) {
      toCome = false;
      sum = behind(sum, planeHere(eye + ray * meet));
    }
    if (look == 1) {
      if (texture(lungs, at).r > 0.5) { brightest = max(brightest, hu(at)); }
      continue;
    }
    vec4 here = look == 0 ? lungLook(at) : bodyLook(at);
    here.a = 1.0 - pow(1.0 - here.a, weight);
    sum = behind(sum, here);
    if (sum.a > 0.97) { break; }
  }
  if (look == 1) {
    float level = smoothstep(-900.0, 100.0, brightest);
    sum = vec4(vec3(level), 1.0) * smoothstep(0.0, 0.12, level);
    if (toCome) { sum = behind(sum, planeHere(eye + ray * meet)); }
  }
  colour = vec4(sum.a > 0.0 ? sum.rgb / sum.a : vec3(0.0), sum.a);
}`;

export const PLANE_VERTEX = `
out vec3 vAt;
uniform float depth;
void main() {
  vAt = vec3(position.xy, depth);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(vAt, 1.0);
}`;

export const PLANE_FRAGMENT = `
precision highp float;
precision highp sampler3D;
in vec3 vAt;
out vec4 colour;
uniform sampler3D ct;
uniform vec2 range;
uniform vec2 window;
void main() {
  float value = mix(range.x, range.y, texture(ct, vAt).r);
  float level = clamp((value - window.x) / window.y + 0.5, 0.0, 1.0);
  colour = vec4(vec3(level), 1.0);
}`;
