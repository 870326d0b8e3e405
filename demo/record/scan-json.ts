/** What is wrong with a text that should be JSON, and where: the position of a character. */
export interface SyntaxProblem {
  at: number;
  message: string;
}

/** Keys that are looked for, in a tree: `reviews`, in it `3`, in it `body`. */
export interface Wanted {
  readonly path: string;
  readonly below: Map<string | number, Wanted>;
}

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\0-\x1f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** Where a pattern that begins at a position ends; the position itself, if it is not there. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

class Stop extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

const shown = (text: string, at: number): string =>
  at >= text.length ? 'the end of the text' : `“${String.fromCodePoint(text.codePointAt(at) ?? 0)}”`;

/** The end of the string that begins at a position. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    at = skip(PLAIN, text, at);
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') {
      const end = skip(ESCAPE, text, at);
      if (end === at) throw new Stop(at, 'A backslash stands only before " \\ / b f n r t, or u and four digits.');
      at = end;
    } else if (at >= text.length) throw new Stop(start, 'This text has no quotation mark at its end.');
    else if (/[\n\r]/.test(text[at] ?? ''))
      throw new Stop(at, 'The line ends in the middle of a text: close it with ", or write \\n for a new line in it.');
    else throw new Stop(at, 'A control character, such as a tab, stands in a text: write \\t for a tab.');
  }
}

/** Why there is no value at a position. */
function noValue(text: string, at: number): string {
  const found = shown(text, at);
  if (text[at] === "'") return 'Texts stand between double quotation marks: "…".';
  if (/[“”„«]/.test(text[at] ?? '')) return 'These are typographic quotation marks: write plain ones, ".';
  if (text[at] === '/') return 'JSON has no comments.';
  if (text[at] === ']' || text[at] === '}') return `A value is missing before ${found}: is there a comma too many?`;
  if (/[+.\d]/.test(text[at] ?? '')) return 'A number is written as 7.5, without + and without a zero before it.';
  return `Expected a value, but here is ${found}.`;
}

interface Level {
  readonly isList: boolean;
  readonly wanted: Wanted | undefined;
  index: number;
  readonly start: number;
}

/**
 * Reads JSON from its beginning, and says where it goes wrong. On the way `found` is told where each wanted path is. No
 * step calls itself, so that a text of 100,000 levels is as good as any.
 */
export function scanJson(
  text: string,
  wanted: Wanted | undefined,
  found: (path: string, at: number) => void,
): SyntaxProblem | undefined {
  const levels: Level[] = [];
  let at = skip(SPACE, text, text.startsWith('\uFEFF') ? 1 : 0);
  let here = wanted;

  /** Reads the key of a member, and its colon. */
  const readKey = (level: Level): void => {
    const start = at;
    if (text[at] === '}')
      throw new Stop(at, 'A comma stands before the closing }: take it away, or add what should follow.');
    if (text[at] !== '"') {
      const found = text[at] === "'" ? 'single quotation marks' : shown(text, at);
      throw new Stop(at, `Expected the name of a field between double quotation marks, but here is ${found}.`);
    }
    at = stringEnd(text, at);
    here = undefined;
    if (level.wanted) {
      here = level.wanted.below.get(JSON.parse(text.slice(start, at)) as string);
      if (here) found(here.path, start);
    }
    at = skip(SPACE, text, at);
    if (text[at] !== ':')
      throw new Stop(at, `Expected a colon after the name of the field, but here is ${shown(text, at)}.`);
    at = skip(SPACE, text, at + 1);
  };
  const enterItem = (level: Level): void => {
    if (text[at] === ']')
      throw new Stop(at, 'A comma stands before the closing ]: take it away, or add what should follow.');
    here = level.wanted?.below.get(level.index);
    if (here) found(here.path, at);
  };

  try {
    if (at >= text.length) throw new Stop(0, 'There is nothing here.');
    for (;;) {
      const first = text[at];
      let isDone = true;
      if (first === '{' || first === '[') {
        const isList = first === '[';
        const level: Level = {isList, wanted: here, index: 0, start: at};
        at = skip(SPACE, text, at + 1);
        if (text[at] === (isList ? ']' : '}')) at += 1;
        else {
          levels.push(level);
          if (isList) enterItem(level);
          else readKey(level);
          isDone = false;
        }
      } else if (first === '"') at = stringEnd(text, at);
      else {
        const end = Math.max(skip(NUMBER, text, at), skip(WORD, text, at));
        if (end === at) throw new Stop(at, noValue(text, at));
        at = end;
      }
      while (isDone) {
        at = skip(SPACE, text, at);
        const level = levels.at(-1);
        if (!level) {
          if (at < text.length) throw new Stop(at, `The record ended before this, but here is ${shown(text, at)}.`);
          return undefined;
        }
        const closing = level.isList ? ']' : '}';
        if (text[at] === ',') {
          at = skip(SPACE, text, at + 1);
          level.index += 1;
          if (level.isList) enterItem(level);
          else readKey(level);
          isDone = false;
        } else if (text[at] === closing) {
          at += 1;
          levels.pop();
        } else if (at >= text.length)
          throw new Stop(level.start, `What begins here is never closed: a ${closing} is missing.`);
        else throw new Stop(at, `Expected a comma or ${closing}, but here is ${shown(text, at)}.`);
      }
    }
  } catch (error) {
    if (error instanceof Stop) return {at: error.at, message: error.message};
    throw error;
  }
}

/** The tree of these paths, which are written as `reviews[3].body`. */
export function wantedTree(paths: Iterable<string>): Wanted {
  const root: Wanted = {path: '', below: new Map()};
  for (const whole of paths) {
    let node = root;
    for (const [step, name, index] of whole.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
      const key = index === undefined ? (name ?? '') : Number(index);
      const path = index === undefined && node.path ? `${node.path}.${step}` : node.path + step;
      let next = node.below.get(key);
      if (!next) node.below.set(key, (next = {path, below: new Map()}));
      node = next;
    }
  }
  return root;
}
