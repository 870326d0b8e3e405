import {FilmError, FilmUnavailable} from '../film/errors.js';
import {readAnswer, type LoadedFilm, type Outcome} from './answer.js';
import type {FilmId, FilmSource} from './source.js';

const MAX_CALLS = 6;
const MAX_TRIES = 3;
const MAX_PAUSE = 30_000;

/** A service that wants to be left alone for longer than this is tried all the same; few page views last as long. */
const MAX_RETRY_AFTER = 300_000;

interface Asker {
  /** What is known of the film before all is. */
  update(film: LoadedFilm): void;
  resolve(outcome: Outcome): void;
}

/** What is wanted: asks with the same key are one. */
export interface Wanted {
  readonly key: string;
  readonly id: FilmId;
  readonly locale: string;
  readonly reload: boolean;
}

interface Ask extends Wanted {
  readonly askers: Set<Asker>;
  tries: number;
  /** The call to the source that it is part of; none while it waits. */
  call?: AbortController | undefined;
}

/** Asks, or joins those who already do. The asker is told later, unless it leaves by what is returned. */
export type Join = (wanted: Wanted, asker: Asker) => () => void;

/**
 * The asks that are made of one source, and its manners: one call for all who ask the same, six calls at once, and one
 * back-off for all. After a failure that may pass, nothing is asked for a while; then one ask goes ahead, and its
 * failure makes a longer pause, its answer sets the others free. The ask that failed goes to the end of the line, and is
 * told so when it has failed three times. `backOff` is the first pause at its longest, in milliseconds.
 */
export function createQueue(source: FilmSource, backOff: number): Join {
  /** Waiting and under way, oldest first. */
  const asks = new Map<string, Ask>();
  const calls = new Set<AbortController>();
  /** The last pause at its longest; 0: the source answers. */
  let pause = 0;
  let pausedUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Sends what may be sent now, and sees to it that the rest is sent when it may. */
  function flow(isLater = false): void {
    clearTimeout(timer);
    // Who comes back when all had left finds a source to be tried gently, not one that is given up for long.
    if (!asks.size) pause = Math.min(pause, backOff);
    const wait = pausedUntil - performance.now();
    while (calls.size < (pause ? 1 : MAX_CALLS)) {
      // Tried least, then oldest: if it is only the record of the first that is broken, the others do not wait for it.
      let next: Ask | undefined;
      for (const ask of asks.values()) {
        if (!ask.call && !(next && next.tries <= ask.tries)) next = ask;
        // There is none better; a line of thousands is not searched to its end.
        if (next?.tries === 0) break;
      }
      if (!next) return;
      // The elements of a page come into view together: what is asked in this task goes into one call.
      if (wait > 0 || (source.getMany && !isLater)) {
        timer = setTimeout(flow, wait, true);
        return;
      }
      const {locale} = next;
      void send(
        source.getMany && !pause ? [...asks.values()].filter((ask) => !ask.call && ask.locale === locale) : [next],
      );
    }
  }

  async function send(sent: Ask[]): Promise<void> {
    const call = new AbortController();
    calls.add(call);
    for (const ask of sent) {
      ask.call = call;
      ask.tries++;
    }
    const ids = sent.map(({id}) => id);
    const update = async (id: FilmId, answer: unknown) => {
      const outcome = await readAnswer(() => answer);
      const ask = sent.find((one) => one.id === id && one.call === call);
      if (ask && !(outcome instanceof FilmError)) for (const asker of ask.askers) asker.update(outcome);
    };
    const options = {signal: call.signal, locale: sent[0]!.locale, reload: sent.some(({reload}) => reload), update};
    const many = ids.length > 1 && (async () => source.getMany!(ids, options))();
    const read = (id: FilmId) => readAnswer(async () => (many ? (await many).get(id) : source.get(id, options)));
    const outcomes = await Promise.all(ids.map(read));
    // What a refused body has left on the wire is not wanted.
    if (outcomes.some((outcome) => outcome instanceof FilmError)) call.abort();
    calls.delete(call);
    // Who has left is not told, and may have been asked for anew.
    sent.forEach((ask, index) => ask.askers.size && settle(ask, outcomes[index]!));
    flow();
  }

  function settle(ask: Ask, outcome: Outcome): void {
    const now = performance.now();
    if (outcome instanceof FilmUnavailable && outcome.transient) {
      // Calls that were made together and fail together are one failure. The jitter is half of the pause.
      if (now >= pausedUntil) {
        pause = Math.min(pause * 2 || backOff, MAX_PAUSE);
        pausedUntil = now + (pause * (1 + Math.random())) / 2;
      }
      pausedUntil = Math.max(pausedUntil, now + (Math.min(outcome.retryAfter!, MAX_RETRY_AFTER) || 0));
      if (ask.tries < MAX_TRIES) {
        ask.call = undefined;
        return;
      }
    }
    // An answer to what was asked before the pause says nothing of how the source is now.
    else if (now >= pausedUntil) pause = 0;
    asks.delete(ask.key);
    for (const asker of ask.askers) {
      ask.askers.delete(asker);
      asker.resolve(outcome);
    }
  }

  function leave({key, askers, call}: Ask, asker: Asker): void {
    if (!askers.delete(asker) || askers.size) return;
    asks.delete(key);
    if (call && ![...asks.values()].some((ask) => ask.call === call)) {
      calls.delete(call);
      call.abort();
    }
    flow();
  }

  return (wanted, asker) => {
    const ask: Ask = asks.get(wanted.key) ?? {...wanted, askers: new Set(), tries: 0};
    asks.set(ask.key, ask);
    ask.askers.add(asker);
    flow();
    return () => leave(ask, asker);
  };
}
