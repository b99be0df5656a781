/** The manager's desk: indicators with their counts and intervals, and the process as it runs. */
import { get } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { t } from '../i18n/i18n.js';
import { indicatorTable } from '../desk/indicators.js';
import { modelSwitch } from '../desk/model-switch.js';
import { processPicture } from '../desk/process-picture.js';

/** @param {HTMLElement} holder */
export async function open(holder) {
  const [{ indicators }, models] = await Promise.all([get('/indicators'), get('/process/models')]);
  const picture = processPicture(models);
  put(holder, h('h1', {}, t('desk.title')),
    h('section', { class: 'card', 'aria-labelledby': 'indicators-title' }, h('h2', { id: 'indicators-title' }, t('desk.indicators')), h('p', { class: 'faint' }, t('desk.reading')), indicatorTable(indicators)),
    picture.element, modelSwitch());
  return { title: t('desk.title'), close: picture.close };
}
