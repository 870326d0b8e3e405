import type * as v from 'valibot';
import {kind, report, run, type Kind, type Read, type Reading} from './kind.js';

type Wrapper = v.GenericSchema & {readonly default?: unknown};

/** Reads what stands under a key. What is absent, or written as if it were, is missed or has its default. */
function readAt(key: string | number, schema: Wrapper, value: unknown, reading: Reading): unknown {
  let result;
  reading.path.push(key);
  if (value != null && value !== '') result = run(schema, value, reading);
  else if (schema.type === 'optional') result = schema.default;
  else report(reading, 'Missing');
  reading.path.pop();
  return result;
}

/** A field that may be absent, and is left out where it is wrong. The default is for where it is absent. */
export function optional<S extends v.GenericSchema, const D extends v.InferOutput<S> | undefined = undefined>(
  wrapped: S,
  byDefault?: D,
) {
  return {...wrapped, type: 'optional', wrapped, default: byDefault} as unknown as v.OptionalSchema<S, D>;
}

type Fields<R, O> = R & {
  readonly [K in keyof O]: O[K] extends v.GenericSchema ? v.OptionalSchema<O[K], undefined> : never;
};
type InputOf<E extends v.ObjectEntries> = v.InferInput<v.ObjectSchema<E, undefined>>;
type OutputOf<E extends v.ObjectEntries> = Readonly<v.InferOutput<v.ObjectSchema<E, undefined>>>;
export type ObjectKind<E extends v.ObjectEntries> = Kind<InputOf<E>, OutputOf<E>> & {readonly entries: E};

/**
 * An object of these fields: those it needs, then those it may have. It keeps no others, reads them in this order, and is
 * left out itself without one that it needs, or without any.
 */
export function object<const R extends v.ObjectEntries, const O extends v.ObjectEntries = Record<never, never>>(
  required: R,
  others = {} as O,
): ObjectKind<Fields<R, O>> {
  const entries: v.ObjectEntries = {...required};
  for (const [key, schema] of Object.entries(others)) entries[key] = optional(schema as v.GenericSchema);
  const fields = Object.entries(entries);
  const read = (input: unknown, reading: Reading) => {
    if (!input || typeof input !== 'object' || Array.isArray(input)) return undefined;
    const output: Record<string, unknown> = {};
    for (const [key, schema] of fields) {
      reading.siblings = output;
      // Only what is its own: the page may have added to Object.prototype.
      const value = readAt(key, schema, Object.hasOwn(input, key) ? input[key as never] : null, reading);
      if (value != null) output[key] = value;
      else if (schema.type !== 'optional') return null;
    }
    return Object.keys(output).length ? output : null;
  };
  return kind('object', 'an object', read as Read<OutputOf<Fields<R, O>>>, {entries: entries as Fields<R, O>});
}

/** A list of such items. Bad ones are left out; a list without any good one is left out itself. */
export function list<S extends v.GenericSchema>(item: S, max = 20_000) {
  const read: Read<readonly v.InferOutput<S>[]> = (input, reading) => {
    if (!Array.isArray(input)) return undefined;
    if (input.length > max) report(reading, `Only the first ${max} are read`);
    const output = input
      .slice(0, max)
      .map((value, index) => readAt(index, item, value, reading))
      .filter((value) => value != null);
    return output.length ? output : null;
  };
  type More = {readonly item: S; readonly max: number};
  return kind<readonly v.InferInput<S>[], readonly v.InferOutput<S>[], More>('array', 'a list', read, {item, max});
}

/** Such an object, or a bare string that stands for an object with only this field. It reads as the object. */
export function orString<E extends v.ObjectEntries, K extends keyof E & string>(schema: ObjectKind<E>, field: K) {
  const read: Read<OutputOf<E>> = (value, reading) =>
    run(schema, typeof value === 'string' ? {[field]: value} : value, reading) ?? null;
  const options = [schema.entries[field] as v.GenericSchema, schema];
  return kind<string | InputOf<E>, OutputOf<E>, {options: v.GenericSchema[]}>('union', 'an object', read, {options});
}
