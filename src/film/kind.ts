import type * as v from 'valibot';

/**
 * The record is written with our own kinds of schema. They have the shape of valibot's, so that valibot's types and its
 * JSON Schema converter read them. But where valibot's stop at what is wrong, these leave it out and note it; they do not
 * stumble over a page that adds to `Object.prototype`; and they cost a page fewer bytes than valibot's alone would.
 */
export type Kind<Input, Output = Input> = v.BaseSchema<Input, Output, v.BaseIssue<unknown>>;

/** What was wrong in a record, and so was left out or cut. */
export interface Problem {
  /** Where: `reviews[3].rating.value`. */
  readonly path: string;
  /** For developers. */
  readonly message: string;
}

/** What one reading of a record carries along; it travels as valibot's `config`. */
export interface Reading {
  readonly baseUrl: string;
  readonly problems: Problem[];
  /** The keys that lead to the value being read. */
  readonly path: (string | number)[];
  /** The object being filled: the fields before the one being read. */
  siblings: Readonly<Record<string, unknown>>;
}

/** Gives what a value means; `undefined` if it is wrong; `null` if nothing is left of it and that has been noted. */
export type Read<Output> = (value: unknown, reading: Reading) => Output | null | undefined;

/** Nobody reads more, and so 10,000 bad items stay cheap. */
const MAX_PROBLEMS = 100;

export function report({path, problems}: Reading, message: string) {
  if (problems.length < MAX_PROBLEMS) {
    const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
    problems.push({path: steps.join('').slice(1), message});
  }
}

/** Objects are only named, never written out: they may be 100,000 levels deep. */
const shown = (value: unknown) => (Object(value) === value ? typeof value : String(value).slice(0, 60));

/** Makes a kind of schema: what it expects, in words, and how it reads. `more` is for the converter to JSON Schema. */
export function kind<Input, Output = Input, More = unknown>(
  type: string,
  expects: string,
  read: Read<Output>,
  more?: More,
) {
  const run = ({value: given}: {value: unknown}, reading: Reading) => {
    const value = read(given, reading);
    if (value === undefined) report(reading, `Expected ${expects}, got ${shown(given)}`);
    return {typed: value != null, value};
  };
  return {kind: 'schema', type, expects, ...more, '~run': run} as unknown as Kind<Input, Output> & More;
}

/** Runs a schema. Nothing, if nothing is left. */
export function run<Output>(schema: Kind<unknown, Output>, value: unknown, reading: Reading) {
  return schema['~run']({value}, reading as object).value as Output | null | undefined;
}
