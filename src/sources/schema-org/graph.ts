/** An object of JSON-LD. Its fields hold a value, a list of them, `{'@list': []}`, or `{'@id'}` of another object. */
export type Node = Readonly<Record<string, unknown>>;

/** What stands in one document's JSON-LD. */
export interface Graph {
  /** All objects, at any depth, the outer ones first. */
  readonly nodes: readonly Node[];
  /** The values of a field: none, one or many, with references replaced by what they refer to. */
  all(value: unknown): unknown[];
  /** The first of them as text: a string, a number, `{'@value'}`, or an object's name. */
  text(value: unknown): string | undefined;
}

/** The record keeps less of any text. */
const MAX_LENGTH = 100_000;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The object that a value is, or an empty one. */
export const nodeOf = (value: unknown): Node => (isObject(value) ? (value as Node) : {});

/** `Movie`, `schema:Movie`, `http://schema.org/Movie`, or a list with one of these. */
export const isType = (node: Node, type: string): boolean =>
  [node['@type']].flat().some((name) => typeof name === 'string' && name.split(/[/#:]/).at(-1) === type);

/** The objects of parsed JSON-LD, and how to read their fields. `decode` reads the entities that are in texts. */
export function createGraph(documents: readonly unknown[], decode: (text: string) => string): Graph {
  const nodes: Node[] = [];
  const byId = new Map<unknown, Node>();
  const values = [...documents];
  // It grows on the way: a loop, since depth is up to the document.
  for (const value of values) {
    if (!isObject(value)) continue;
    for (const child of Object.values(value)) if (isObject(child)) values.push(child);
    if (Array.isArray(value)) continue;
    const node = value as Node;
    nodes.push(node);
    // An object is told once, and may be referred to often.
    const known = byId.get(node['@id']);
    if (!known || Object.keys(known).length < Object.keys(node).length) byId.set(node['@id'], node);
  }

  const isSome = (value: unknown) => value != null && value !== '';
  const all = (value: unknown): unknown[] => {
    // Most are, and a document may have a million of them.
    if (!isObject(value)) return isSome(value) ? [value] : [];
    return [value]
      .flat(2)
      .flatMap((one) => nodeOf(one)['@list'] ?? nodeOf(one)['@set'] ?? [one])
      .map((one) => (nodeOf(one)['@id'] ? byId.get(nodeOf(one)['@id']) : one))
      .filter(isSome);
  };

  const text = (value: unknown): string | undefined => {
    const [first] = all(value);
    const [name] = all(nodeOf(first)['name']);
    const plain = [first, nodeOf(first)['@value'], name, nodeOf(name)['@value']].find((one) =>
      /^[sn]/.test(typeof one),
    );
    return plain === undefined ? undefined : decode(String(plain).slice(0, MAX_LENGTH)).trim() || undefined;
  };

  return {nodes, all, text};
}
