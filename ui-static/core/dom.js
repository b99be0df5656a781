/**
 * Builds DOM trees without markup strings: text from anywhere can never become an element,
 * and styles are set through the object model, so that a strict content security policy holds.
 */

const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {Node|string|number|null|undefined|false|Array<any>} Child */

/**
 * An HTML element.
 * @param {string} tag
 * @param {Record<string, any>} [props] attributes; `on…` listeners; `data` for data-*; `vars` for CSS properties
 * @param {...Child} children
 * @returns {any}
 */
export function h(tag, props, ...children) {
  return fill(document.createElement(tag), props ?? {}, children);
}

/**
 * An SVG element.
 * @param {string} tag
 * @param {Record<string, any>} [props]
 * @param {...Child} children
 * @returns {any}
 */
export function s(tag, props, ...children) {
  return fill(document.createElementNS(SVG, tag), props ?? {}, children);
}

/**
 * Replaces everything inside a node.
 * @param {Element} parent
 * @param {...Child} children
 */
export function put(parent, ...children) {
  parent.replaceChildren();
  append(parent, children);
  return parent;
}

/** Text that is read out but not seen. @param {Child} text */
export function unseen(text) {
  return h('span', { class: 'unseen' }, text);
}

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    apply(element, name, value);
  }
  append(element, children);
  return element;
}

function apply(element, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2).toLowerCase(), value);
  } else if (name === 'data') {
    Object.entries(value).forEach(([key, text]) => element.setAttribute(`data-${key}`, String(text)));
  } else if (name === 'vars') {
    Object.entries(value).forEach(([key, text]) => element.style.setProperty(key, String(text)));
  } else if (name === 'value') {
    element.value = value;
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

function append(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      parent.append(child instanceof Node ? child : String(child));
    }
  }
}
