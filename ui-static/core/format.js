import { language, t } from '../i18n/i18n.js';

/** @param {string|undefined} iso an instant, ISO-8601 */
export function dateTime(iso) {
  return iso ? new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)) : '–';
}

/** @param {string|undefined} iso an instant or a date */
export function day(iso) {
  return iso ? new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(new Date(iso)) : '–';
}

/** @param {number|undefined} value @param {number} [digits] */
export function number(value, digits = 1) {
  return value === undefined || value === null
    ? '–'
    : new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}

/** A length with its unit. @param {number|undefined} mm */
export function millimetres(mm) {
  return mm === undefined || mm === null ? '–' : `${number(mm, 1)} mm`;
}

/** A probability between 0 and 1 as per cent. @param {number|undefined} p */
export function percent(p) {
  return p === undefined || p === null
    ? '–'
    : new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(p);
}

/** How long ago or ahead, in the largest fitting unit. @param {string} iso @param {number} [now] */
export function relative(iso, now = Date.now()) {
  const minutes = Math.round((Date.parse(iso) - now) / 60000);
  const units = [['day', 1440], ['hour', 60], ['minute', 1]];
  const [unit, size] = units.find(([, span]) => Math.abs(minutes) >= span) ?? units[2];
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  return format.format(Math.round(minutes / size), /** @type {any} */ (unit));
}

/** A plan with its interval, as one phrase. @param {string|undefined} plan @param {number} [months] */
export function planText(plan, months) {
  if (!plan) {
    return '–';
  }
  return months ? t('plan.within', { plan: t(`plan.${plan}`), months }) : t(`plan.${plan}`);
}

function locale() {
  return language() === 'zh' ? 'zh-CN' : 'en-GB';
}
