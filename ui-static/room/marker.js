/**
 * Makes marks of places that a person chooses, one after the other: a point at once, a length of two. Pure: knows nothing of
 * pointers, keys or headsets.
 * @typedef {[number, number, number]} Triple
 */

/** A length shorter than this is a slip of the hand. */
export const SHORTEST_MM = 1;

export class Marker {
  /** @param {{mark:(at:Triple) => void, measure:(at:Triple, to:Triple) => void, pending:(at:Triple|undefined) => void}} use */
  constructor(use) {
    this.use = use;
    /** @type {'POINT'|'MEASURE'} */
    this.kind = 'POINT';
    /** @type {Triple|undefined} where a length begins */
    this.from = undefined;
  }

  /** @param {'POINT'|'MEASURE'} kind */
  choose(kind) {
    this.kind = kind;
    this.begin(undefined);
  }

  /** A place was chosen. @param {Triple} at */
  put(at) {
    if (this.kind === 'MEASURE') {
      this.putEnd(at);
    } else {
      this.use.mark(at);
    }
  }

  /** One end of a length, whatever kind is chosen. @param {Triple} at */
  putEnd(at) {
    const { from } = this;
    if (!from) {
      this.begin(at);
      return;
    }
    this.begin(undefined);
    if (Math.hypot(...from.map((value, i) => value - at[i])) >= SHORTEST_MM) {
      this.use.measure(from, at);
    }
  }

  begin(at) {
    this.from = at;
    this.use.pending(at);
  }
}
