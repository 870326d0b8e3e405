import {expect} from '@open-wc/testing';
import type {FilmId, FilmSource, SourceOptions} from '../../src/sources/index.js';

export const sleep = (ms = 0) => new Promise<void>((resolve) => setTimeout(resolve, ms));
export const record = (id: FilmId) => ({id, title: `Film ${id}`});

interface Call {
  readonly id: FilmId;
  readonly options: SourceOptions;
  readonly at: number;
  answer(value: unknown): void;
  fail(reason: unknown): void;
}

/** A source that answers when the test says so. */
export function slowSource(more: Partial<FilmSource> = {}) {
  const calls: Call[] = [];
  const get = (id: FilmId, options: SourceOptions) =>
    new Promise<unknown>((answer, fail) => calls.push({id, options, at: performance.now(), answer, fail}));
  return {calls, get, ...more};
}

/** A source that answers at once, as it is told, and notes what it was asked. */
export function quickSource(answer: (id: FilmId, options: SourceOptions) => unknown = record) {
  const asked: FilmId[] = [];
  return {
    asked,
    async get(id: FilmId, options: SourceOptions) {
      asked.push(id);
      return answer(id, options);
    },
  };
}

/** The error that a promise is rejected with. */
export async function reason(promise: Promise<unknown>): Promise<{code?: string; [field: string]: unknown}> {
  const [outcome] = await Promise.allSettled([promise]);
  expect(outcome?.status).to.equal('rejected');
  return (outcome as PromiseRejectedResult).reason;
}

/** Fails the tests of this suite that leave a rejection to nobody. */
export function expectNoUnhandledRejection(): void {
  const rejections: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => rejections.push(event.reason);
  before(() => addEventListener('unhandledrejection', note));
  after(() => removeEventListener('unhandledrejection', note));
  afterEach(async () => {
    await sleep();
    expect(rejections.splice(0)).to.deep.equal([]);
  });
}

/** The timers that run from this call on, and how many were set. Undone by `restore`. */
export function watchTimers() {
  const {setTimeout, clearTimeout} = window;
  const running = new Set<number>();
  const watch = {running, set: 0, restore: () => Object.assign(window, {setTimeout, clearTimeout})};
  window.setTimeout = ((run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
    const id = setTimeout(() => {
      running.delete(id);
      run(...args);
    }, ms);
    running.add(id);
    watch.set++;
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    running.delete(id as number);
    clearTimeout(id);
  };
  return watch;
}
