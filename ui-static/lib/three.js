/** The one place that names the 3D library's version; the server serves it from its Maven artifact. */
export * from '/webjars/three/0.181.1/build/three.module.min.js';
