import { emptyRoom, operated } from './room-state.js';

/**
 * The room as it was after so many operations: the same fold that a peer makes of them as they come (rule O5).
 * @param {any[]} operations in order
 * @param {number} count
 */
export function stateAfter(operations, count) {
  return operations.slice(0, count).reduce(operated, emptyRoom());
}
