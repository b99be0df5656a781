/** One case as the server tells it to this person, and the commands that change it. */
import { get, post, putBody } from '../core/api.js';
import { Problem } from '../core/problem.js';
import { hasRole } from '../core/session.js';

/** Who may take a task that nobody holds; votes, discussion and signature are given to persons. @type {Record<string, string[]>} */
const TAKERS = {
  ASK: ['terminal-doctor'], RETAKE: ['terminal-doctor', 'coordinator'], READ_BLIND: ['radiologist'], READ_WITHOUT_MODEL: ['radiologist'], RECONCILE: ['radiologist'],
  ADVISE: ['radiologist', 'expert'], CONVENE: ['coordinator', 'chair'], ARRANGE: ['expert', 'chair', 'coordinator'], ASSIST: ['terminal-doctor'], RECORD_OUTCOME: ['terminal-doctor'],
};

/** Whether a task is mine, or free and for one of my roles. @param {import('./types.js').Task} task */
export function mayDo(task) {
  return task.mine || (!task.claimedBy && hasRole(...(TAKERS[task.kind] ?? [])));
}

/** @typedef {import('./types.js').Case} Case @typedef {import('./types.js').Task} Task */

export class CaseModel {
  /** @param {string} id */
  constructor(id) {
    this.id = id;
    /** @type {Case} */
    this.data = /** @type {any} */ (undefined);
    this.listeners = new Set();
  }

  /** @param {() => void} listener */
  onChange(listener) {
    this.listeners.add(listener);
  }

  async load() {
    this.data = await get(`/cases/${this.id}`);
    this.listeners.forEach((listener) => listener());
  }

  /** A task of one of these kinds that I have or could take. @param {...string} kinds @returns {Task|undefined} */
  task(...kinds) {
    return this.data.tasks?.find((task) => kinds.includes(task.kind) && mayDo(task));
  }

  /** A task of one of these kinds, whoever has it. @param {...string} kinds @returns {Task|undefined} */
  anyTask(...kinds) {
    return this.data.tasks?.find((task) => kinds.includes(task.kind));
  }

  /**
   * Sends a command with the version this person has seen; takes the task first when it is free.
   * @param {string} path below the case
   * @param {object} body
   * @param {...string} kinds tasks that this command answers
   */
  async command(path, body, ...kinds) {
    await this.change(() => post(`/cases/${this.id}/${path}`, { expectedVersion: this.data.version, ...body }), kinds);
  }

  /** Like {@link command}, for a draft that replaces the one before. */
  async replace(path, body, ...kinds) {
    await this.change(() => putBody(`/cases/${this.id}/${path}`, { expectedVersion: this.data.version, ...body }), kinds);
  }

  async change(send, kinds) {
    try {
      await this.claim(kinds);
      await send();
    } catch (failure) {
      if (failure instanceof Problem && failure.code === 'stale-version') {
        this.data = await get(`/cases/${this.id}`);
      }
      throw failure;
    }
    await this.load();
  }

  async claim(kinds) {
    const task = this.task(...kinds);
    if (task && !task.mine) {
      await post(`/tasks/${task.id}/claim`);
      this.data = await get(`/cases/${this.id}`);
    }
  }

  /** The series to look at first. */
  primarySeries() {
    return this.data.series?.find((series) => series.primary) ?? this.data.series?.[0];
  }
}
