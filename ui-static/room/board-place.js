/** Where the board stands in the room of a headset, in metres: at the left of the chest, turned to whoever stands before it. */

export const BOARD = { x: -0.62, y: 1.45, z: -0.95, turn: 0.5, width: 0.8, height: 0.5625 };

/**
 * A place of the board as a place in the room.
 * @param {number} x share of the width from the left
 * @param {number} y share of the height from the top
 * @returns {[number, number, number]} metres
 */
export function boardPoint(x, y) {
  const across = (x - 0.5) * BOARD.width;
  return [BOARD.x + across * Math.cos(BOARD.turn), BOARD.y + (0.5 - y) * BOARD.height, BOARD.z - across * Math.sin(BOARD.turn)];
}
