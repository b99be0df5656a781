/** Loads the BPMN viewer when it is first wanted; the server serves it from its Maven artifact. */
import { h } from '../core/dom.js';

const FOLDER = '/webjars/bpmn-js/8.0.0/dist';

/** @type {Promise<any>|undefined} */
let loading;

/** @returns {Promise<any>} the viewer's class */
export function loadBpmnViewer() {
  loading ??= load();
  return loading;
}

function load() {
  document.head.append(h('link', { rel: 'stylesheet', href: `${FOLDER}/assets/diagram-js.css` }));
  return new Promise((resolve, reject) => {
    document.head.append(h('script', {
      src: `${FOLDER}/bpmn-navigated-viewer.production.min.js`,
      onload: () => resolve(/** @type {any} */ (window).BpmnJS),
      onerror: () => { loading = undefined; reject(new Error('the BPMN viewer did not load')); },
    }));
  });
}
