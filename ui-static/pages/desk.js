/** The manager's desk: indicators with their counts and intervals, and the process as it runs. */
import { get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { problemText } from '../core/problem.js';
import { t } from '../i18n/i18n.js';
import { indicatorTable } from '../desk/indicators.js';
import { modelSwitch } from '../desk/model-switch.js';
import { processPicture } from '../desk/process-picture.js';
import { researchCopy } from '../desk/research-copy.js';

/** @param {HTMLElement} holder */
export async function open(holder) {
  const [indicators, picture] = await Promise.all([indicatorsOrProblem(), pictureOrProblem()]);
  put(holder, h('h1', {}, t('desk.title')),
    h('section', { class: 'card', 'aria-labelledby': 'indicators-title' }, h('h2', { id: 'indicators-title' }, t('desk.indicators')), h('p', { class: 'faint' }, t('desk.reading')), indicators),
    picture.element, modelSwitch(), researchCopy());
  return { title: t('desk.title'), close: picture.close };
}

/** One part that fails does not take the others with it. */
function indicatorsOrProblem() {
  return get('/indicators').then(({ indicators }) => indicatorTable(indicators), problem);
}

function pictureOrProblem() {
  return get('/process/models').then(processPicture, (failure) => ({ element: problem(failure), close: () => {} }));
}

function problem(failure) {
  return h('p', { class: 'form-error', role: 'alert' }, problemText(failure));
}
