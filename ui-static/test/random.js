/** Repeatable numbers in [0, 1): a linear congruence with the constants of Numerical Recipes. @param {number} seed */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
