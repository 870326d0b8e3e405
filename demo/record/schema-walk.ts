import {filmSchema} from '../../src/film/index.js';

/** What our kinds of schema have, as far as it matters here. */
export interface Node {
  type: string;
  expects?: string;
  entries?: Readonly<Record<string, Node>>;
  item?: Node;
  options?: readonly Node[];
}

export const root = filmSchema as unknown as Node;

/** The fields of an object; of what may be written as a string, too. */
export const entriesOf = (node: Node | undefined): Readonly<Record<string, Node>> | undefined =>
  node?.entries ?? node?.options?.map(entriesOf).find(Boolean);

/** The keys of a path: `reviews[3].body` is `reviews`, 3, `body`. */
export const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name = '', index]) =>
    index === undefined ? name : Number(index),
  );

export const join = (steps: readonly (string | number)[]): string =>
  steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

/** The schemas along a path, from the record's own; undefined below what is in no record. */
function nodesAt(steps: readonly (string | number)[]): (Node | undefined)[] {
  const nodes: (Node | undefined)[] = [root];
  for (const step of steps) {
    const above = nodes.at(-1);
    nodes.push(typeof step === 'number' ? above?.item : entriesOf(above)?.[step]);
  }
  return nodes;
}

/** What the schema says of a path. */
export const nodeAt = (path: string): Node | undefined => nodesAt(stepsOf(path)).at(-1);

/** The fields that an object needs. */
export const requiredIn = (node: Node | undefined): string[] =>
  Object.entries(entriesOf(node) ?? {}).flatMap(([name, {type}]) => (type === 'optional' ? [] : [name]));

/**
 * What is left out because of a field that is wrong: the field, or what cannot be without it. Empty for the whole
 * record.
 */
export function leftOut(path: string): string {
  const steps = stepsOf(path);
  const nodes = nodesAt(steps);
  let depth = steps.length;
  // An item of a list can be spared, and so can what is optional.
  while (depth > 0 && typeof steps[depth - 1] !== 'number' && nodes[depth]?.type !== 'optional') depth -= 1;
  return join(steps.slice(0, depth));
}
