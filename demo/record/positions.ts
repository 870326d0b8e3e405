import {scanJson, wantedTree, type SyntaxProblem} from './scan-json.js';

/** A place in a text, as editors count: from 1. */
export interface Place {
  line: number;
  column: number;
  /** The first and the last character of the line, from 0. */
  start: number;
  end: number;
}

/** The places of positions in a text: a new line is \n, \r\n or \r. */
export function placesIn(text: string): (at: number) => Place {
  const starts = [0];
  for (const {
    index,
    0: {length},
  } of text.matchAll(/\r\n|\n|\r/g))
    starts.push(index + length);
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    const start = starts[low]!;
    const next = starts[low + 1] ?? text.length + 1;
    return {line: low + 1, column: at - start + 1, start, end: Math.max(start, next - 1)};
  };
}

/** What is wrong with a text as JSON; undefined if it is JSON. */
export const findSyntaxProblem = (text: string): SyntaxProblem | undefined =>
  scanJson(text, undefined, () => undefined);

/** Where each of these paths stands in a text that is JSON; for one that is not there, where the nearest above it is. */
export function locate(text: string, paths: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  // The whole path of a key, or of the nearest above it; the last, where a key stands twice, as JSON.parse has it.
  scanJson(text, wantedTree(paths), (path, at) => found.set(path, at));
  const nearest = (path: string): number => {
    for (let left = path; left; left = left.replace(/(^|\.)[^.[\]]+$|\[\d+\]$/, '')) {
      const at = found.get(left);
      if (at !== undefined) return at;
    }
    return Math.max(text.search(/\S/), 0);
  };
  return new Map(paths.map((path) => [path, nearest(path)]));
}
