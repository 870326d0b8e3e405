import {entriesOf, join, root, type Node} from './schema-walk.js';

/** Something that is not wrong, but not what its author meant. */
export interface Notice {
  path: string;
  message: string;
  /** In how many places beside this one. */
  more: number;
}

/** Nobody reads more. */
const MAX_NOTICES = 50;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many letters have to be changed, added or left out: at most 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 30) return 9;
  // Letters that have changed places.
  if ([...a].sort().join('') === [...b].sort().join('')) return 1;
  let row = [...b, ''].map((_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 9;
}

function suggestion(key: string, names: readonly string[]): string {
  const plain = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');
  const [best] = names
    .map((name) => [distance(plain(key), plain(name)), name] as const)
    .filter(([steps]) => steps <= Math.min(2, plain(key).length / 3))
    .sort(([a], [b]) => a - b);
  return best ? ` Is it “${best[1]}”?` : '';
}

/**
 * Fields that no record has, and fields that are written though nothing is known. It goes no deeper than records do. The
 * same in many items of a list is said once.
 */
export function findNotices(data: unknown): Notice[] {
  const notices = new Map<string, Notice>();
  const note = (steps: readonly (string | number)[], message: () => string): void => {
    const everywhere = join(steps.map((step) => (typeof step === 'number' ? 0 : step)));
    const before = notices.get(everywhere);
    if (before) before.more += 1;
    else if (notices.size < MAX_NOTICES) notices.set(everywhere, {path: join(steps), message: message(), more: 0});
  };
  const visit = (value: unknown, node: Node | undefined, steps: readonly (string | number)[]): void => {
    if (Array.isArray(value)) {
      if (node?.item) value.forEach((item, index) => visit(item, node.item, [...steps, index]));
      return;
    }
    const entries = entriesOf(node);
    if (!isObject(value) || !entries) return;
    for (const [key, inner] of Object.entries(value)) {
      const path = [...steps, key];
      if (!Object.hasOwn(entries, key)) {
        // What editors and schema.org read is nothing of ours.
        if (/^[$@]/.test(key)) continue;
        note(path, () => `No record has a field of this name: it is not read.${suggestion(key, Object.keys(entries))}`);
      } else if (inner === null || inner === '')
        note(
          path,
          () =>
            `This is ${inner === '' ? 'an empty text' : 'null'}, as if it were not there. What is not known, leave out.`,
        );
      else visit(inner, entries[key], path);
    }
  };
  visit(data, root, []);
  return [...notices.values()];
}
