import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {Plugin, Rolldown} from 'vite';

/** `…/node_modules/lit-html` of a module inside it. */
const packageFolder = (id: string): string | undefined => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const own = manifest('.');

/** The folders of the packages whose code chunks contain. */
const packagesIn = (chunks: readonly {readonly moduleIds: readonly string[]}[]): string[] => {
  const folders = new Set(chunks.flatMap(({moduleIds}) => moduleIds.map(packageFolder)));
  return [...folders].filter((folder) => folder !== undefined && existsSync(folder)) as string[];
};

/** At the head of each file, in place of the comments of a dozen modules: what it is, and what we built it of. */
export function licenceBanner(chunk: Rolldown.RenderedChunk): string {
  const others = packagesIn([chunk])
    .map(manifest)
    .filter(({name}) => name in own.dependencies);
  return `/*! ${[own, ...others].map(({name, license}) => `${name} (${license})`).join(', ')}: LICENSES.txt */`;
}

function licence(folder: string): string {
  const {name, version, license} = manifest(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${folder} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** `a as b` of an import or export clause, as `[a, b]`. */
const names = (clause: string): string[][] => clause.split(',').map((one) => one.split(' as '));

/** What an export clause exports, as an object. */
const namespace = (clause: string): string =>
  `{${names(clause)
    .map(([ours, theirs = ours]) => `${theirs}:${ours}`)
    .join()}}`;

/**
 * A lazy chunk that imported the entry would run the whole library again wherever a page had loaded it by another
 * address, such as `?v=1`. So the chunk becomes a function of what it needs, and the entry, which exports nothing,
 * calls it with all that any chunk needs, in one order, and gets what it exports; `lend`, which does so, is the first of
 * that, for chunks that load others. Lengths are kept, so that the source maps stay true.
 */
function standAlone(chunks: Rolldown.OutputChunk[]): void {
  const [entry] = chunks.filter(({isEntry}) => isEntry);
  if (!entry) return;
  const needy = chunks.filter((chunk) => chunk.imports.includes(entry.fileName));
  if (!needy.length) return;
  const clause = /export\{([^}]*)\};?/;
  const lent = names(clause.exec(entry.code)?.[1] ?? '');
  const order = lent.map(([ours, theirs = ours]) => theirs);
  const lendIn = (code: string): string =>
    needy.reduce((text, {fileName}) => text.replaceAll(`import(\`./${fileName}\`)`, '$&.then(lend)'), code);
  for (const chunk of needy) {
    const code = lendIn(chunk.code);
    chunk.code = code
      .replace(/^import\{([^}]*)\}from"[^"]*";/m, (head, taken: string) => {
        const places = order.map(() => '');
        for (const [theirs = '', ours = theirs] of names(taken)) places[order.indexOf(theirs)] = ours;
        const list = [code === chunk.code ? '' : 'lend', ...places].join().replace(/,+$/, '');
        return `export default function([${list}]){`.padEnd(head.length);
      })
      .replace(clause, (_, own: string) => `return${namespace(own)}`)
      .replace(/\n?(\/\/# sourceMappingURL.*)?\s*$/, '}\n$1\n');
  }
  const places = ['lend', ...lent.map(([ours]) => ours)].join();
  entry.code = lendIn(entry.code).replace(
    clause,
    // Once for each chunk, as a module runs once.
    `var lent=new Map;function lend(chunk){return lent.get(chunk)??lent.set(chunk,chunk.default([${places}])).get(chunk)}`,
  );
}

const literalImports = /switch\((\w+)\)\{((?:case`\w+`:return import\(`[^`]+`\);)+)default:return\}/g;

/** Whole addresses are for bundlers; what has come out of one says the same shorter. */
const computeAddresses = (code: string): string =>
  code.replace(literalImports, (whole, name: string, cases: string) => {
    const pairs = [...cases.matchAll(/case`(\w+)`:return import\(`\.\/(\w+?)(-[^`]*)`\);/g)];
    const [, , , rest = ''] = pairs[0] ?? [];
    if (!pairs.every(([, value, file, end]) => value === file && end === rest)) return whole;
    const list = pairs.map(([, value]) => value).join(' ');
    return `if(\`${list}\`.includes(${name}))return import(\`./\${${name}}${rest}\`)`.padEnd(whole.length);
  });

/** The chunks that need nothing of the entry: the classic script has no copy of them, and loads the module's. */
const leaf = /\/(?:languages\/([\w-]+)|(plain-text)|(entities)|(page-json-ld))\.js$/;

const shared =
  /\/src\/(i18n\/(date|names|money|import-section-words|english\/(?!common))|elements\/(base\/(film-section|reader-events)|film-(?!card\/))|film\/(reviews|box-office|releases))/;

/** What elements load when it is first used. */
const pieces = /\/(lightbox|player|review-form)\.js$/;

/** A module without a line in it. */
const nothing = 'nothing.js';

/** The lazy chunk that a module belongs to: that of who imports it first, or the element in whose folder it is. */
const chunkOf = (importer: string): string | undefined =>
  /\?([\w-]+)$/.exec(importer)?.[1] ?? /\/elements\/(film-(?!card)\w+)\//.exec(importer)?.[1];

/** One request for the script, and lazy chunks that import nothing. Beside them, the licences of all that they hold. */
export const cdnChunks = ({isSplit}: {isSplit: boolean}): Plugin => ({
  name: 'cdn-chunks',
  resolveId: {
    filter: {id: /^\.+\//},
    order: 'pre',
    async handler(source, importer = '') {
      const name = leaf.exec(source)?.slice(1).find(Boolean);
      if (name) return isSplit ? undefined : {id: `./${name}-${own.version}.js`, external: true};
      const chunk = pieces.exec(source)?.[1] ?? chunkOf(importer);
      // The entry has the card: chunks that shared it would make the bundler part the entry in two.
      if (isSplit && chunk && source.endsWith('/film-card/define.js')) return nothing;
      const found = isSplit && chunk && (await this.resolve(source, importer, {skipSelf: true}));
      return found && shared.test(found.id) ? {...found, id: `${found.id}?${chunk}`} : undefined;
    },
  },
  load: {
    filter: {id: /^nothing\.js$/},
    handler: () => '',
  },
  transform: {
    // package.json lists the side effects of dist/; by that list those of src/ would be dropped without a word.
    filter: {id: /\/(define|film-elements|classic-script)\.ts(\?|$)/},
    handler: () => ({moduleSideEffects: true}),
  },
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
    standAlone(chunks);
    for (const chunk of chunks) chunk.code = computeAddresses(chunk.code);
    for (const {fileName, code, isEntry} of chunks) {
      if ((isEntry ? /(^|[;}])(import[ {*"]|export\{)/m : /(^|[;}])import[ {*"]/m).test(code))
        this.error(`${fileName} does not stand alone: ${/(import|export)[ {*"].{0,80}/.exec(code)?.[0]}`);
    }
    if (!isSplit) return;
    const texts = ['.', ...packagesIn(chunks)].map(licence);
    this.emitFile({type: 'asset', fileName: 'LICENSES.txt', source: texts.sort().join(`\n${'-'.repeat(80)}\n\n`)});
  },
});

/** What the two scripts of framed films share, each has of its own: either is one file. */
export const ownCopies = (): Plugin => ({
  name: 'own-copies',
  resolveId: {
    filter: {id: /\/frame-message\.js$/},
    order: 'pre',
    async handler(source, importer = '') {
      const found = await this.resolve(source, importer, {skipSelf: true});
      return found && {...found, id: `${found.id}?${basename(importer)}`};
    },
  },
});
