// The manifest against the sources: what a page can use of an element is described, and what is described is there.
import {readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('dist/custom-elements.json'));
const problems = [];

/** The code of a folder of elements, or of some files in it, without its comments. */
const sourceOf = (folder, files = /\.ts$/) =>
  readdirSync(new URL(`src/elements/${folder}/`, root))
    .filter((name) => files.test(name))
    .map((name) => read(`src/elements/${folder}/${name}`).replace(/^\s*(\/\*\*[\s\S]*?\*\/|\/\/.*)$/gm, ''))
    .join('\n');

const all = (source, pattern) => [...source.matchAll(pattern)].map((match) => match[1]);
const words = (list) => list.flatMap((text) => text.split(/\s+/)).filter(Boolean);

const eventNames = Object.fromEntries(
  [...sourceOf('base').matchAll(/class (\w+Event) [\s\S]*?super\('([\w-]+)'/g)].map(([, name, type]) => [name, type]),
);
const literals = (text) => all(text, /'([^']+)'/g);

/** What the templates, styles and calls of a source use, by the manifest's names for it. */
const usedIn = (source) => ({
  cssParts: words([
    ...all(source, /\bpart="([^"]*)"/g).map((text) => text.replace(/\$\{[^}]*\}/g, ' ')),
    ...all(source, /\bpart(?::| =) '([\w -]+)'/g),
    // What an element exports of others' by a name of its own.
    ...all(source, /\bexported =\s+'([^']*)'/g).flatMap((list) => all(list, /: ([\w-]+)/g)),
  ]),
  slots: [
    ...all(source, /<slot name="([^"]+)"/g),
    ...(/<slot(?![^>]*\bname=)[\s>]/.test(source) ? [''] : []),
    // `after-${name}`, for each name of all.
    ...all(source, /<slot name=\$\{`([\w-]+)\$\{/g).flatMap((start) =>
      words(all(source, /\ball = '([^']*)'/g)).map((name) => start + name),
    ),
  ],
  cssProperties: all(source, /var\((--film-[\w-]+)/g),
  cssStates: [
    ...all(source, /toggleState\(\s*'([\w-]+)'/g),
    ...all(source, /states\.(?:add|delete)\('([\w-]+)'/g),
    ...all(source, /\btype Status = ([^;]+);/g).flatMap(literals),
  ],
  // ContextEvent is the context protocol's, for providers and not for the page.
  events: all(source, /dispatchEvent\(\s*new (?!ContextEvent)(\w+)\(/g).map(
    (name) => eventNames[name] ?? `(${name}, of no known type)`,
  ),
});
const kinds = {cssParts: 'part', slots: 'slot', cssProperties: 'token', cssStates: 'state', events: 'event'};

const classes = manifest.modules.flatMap(({path, declarations = []}) =>
  declarations
    .filter((declaration) => declaration.customElement)
    .map((declaration) => ({
      ...declaration,
      path,
      folder: basename(new URL(path, root).pathname.replace(/\/[^/]*$/, '')),
    })),
);
const everywhere = readdirSync(new URL('src/elements/', root))
  .map((folder) => sourceOf(folder))
  .join('\n');
/** The base's own files: those of sections are a class of their own. */
const baseFiles = (name) => (name === 'FilmSection' ? /^film-section/ : /^(?!film-section).*\.ts$/);

for (const element of classes) {
  const {name, folder} = element;
  const isBase = folder === 'base';
  const own = sourceOf(folder, isBase ? baseFiles(name) : undefined);
  const used = usedIn(own);
  // What the base describes may be used by the elements only; what an element describes may be used by the base for it.
  const reachable = usedIn(isBase ? everywhere : own + sourceOf('base'));
  for (const [kind, word] of Object.entries(kinds)) {
    const described = element[kind] ?? [];
    const names = new Set(described.map((one) => one.name));
    for (const one of new Set(used[kind])) {
      if (!names.has(one)) problems.push(`${name}: the ${word} "${one}" is used, and not described`);
    }
    for (const one of described) {
      if (!one.description) problems.push(`${name}: the ${word} "${one.name}" has no description`);
      if (kind === 'cssProperties' && !one.default) problems.push(`${name}: the token ${one.name} says no default`);
      if (kind === 'events' && !one.type) problems.push(`${name}: the event ${one.name} says no type`);
      if (one.inheritedFrom) continue;
      if (!reachable[kind].includes(one.name))
        problems.push(`${name}: the ${word} "${one.name}" is described, and nowhere used`);
    }
  }
  for (const field of element.members ?? []) {
    if (field.static || field.inheritedFrom) continue;
    if (!field.description) problems.push(`${name}: ${field.kind} ${field.name} has no description`);
  }
  if (!isBase && !element.tagName) problems.push(`${name} has no @tagname`);
  if (!isBase && !element.summary) problems.push(`${name} has no @summary`);
  await checkAttributes(element);
}

/** What Lit observes, against what the manifest lists. */
async function checkAttributes({name, path, attributes = []}) {
  const module = await import(new URL(path, root));
  const observed = new Set(module[name].observedAttributes);
  for (const one of attributes) {
    if (!one.description) problems.push(`${name}: the attribute ${one.name} has no description`);
    if (!observed.delete(one.name)) problems.push(`${name}: the attribute ${one.name} is described, and not observed`);
  }
  for (const one of observed) problems.push(`${name}: the attribute ${one} is observed, and not described`);
}

console.log(problems.join('\n') || `${classes.length} classes described`);
process.exitCode = problems.length || classes.length < 2 ? 1 : 0;
