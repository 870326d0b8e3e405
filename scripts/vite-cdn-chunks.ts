import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin, Rolldown} from 'vite';

/** `…/node_modules/lit-html` of a module inside it. */
const packageFolder = (id: string): string | undefined => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];

function licence(folder: string): string {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${folder} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** `a as b` of an import or export clause, as `[a, b]`. */
const names = (clause: string): string[][] => clause.split(',').map((one) => one.split(' as '));

/**
 * A lazy chunk that imported the entry would run the whole library again wherever a page had loaded it by another
 * address, such as `?v=1`. So the chunk becomes a function of what it needs, and the entry, which exports nothing,
 * calls it with that. Lengths are kept, so that the source maps stay true.
 */
function standAlone(chunks: Rolldown.OutputChunk[]): void {
  const [entry] = chunks.filter(({isEntry}) => isEntry);
  if (!entry) return;
  const needy = chunks.filter((chunk) => chunk.imports.includes(entry.fileName));
  for (const chunk of needy) {
    chunk.code = chunk.code
      .replace(/^import\{([^}]*)\}from"[^"]*";/, (head, clause: string) => {
        const taken = names(clause).map(([theirs, ours = theirs]) => `${theirs}:${ours}`);
        return `export default function({${taken.join()}}){`.padEnd(head.length);
      })
      .replace(/\n?(\/\/# sourceMappingURL.*)?\s*$/, '}\n$1\n');
    entry.code = entry.code.replace(`import(\`./${chunk.fileName}\`)`, `$&.then(lend)`);
  }
  if (!needy.length) return;
  entry.code = entry.code.replace(/export\{([^}]*)\};?/, (_, clause: string) => {
    const lent = names(clause).map(([ours, theirs = ours]) => `${theirs}:${ours}`);
    return `function lend(chunk){chunk.default({${lent.join()}})}`;
  });
}

/** One request for the script, and lazy chunks that import nothing. Beside them, the licences of what they contain. */
export const cdnChunks = ({licences}: {licences: boolean}): Plugin => ({
  name: 'cdn-chunks',
  transform: {
    // package.json lists the side effects of dist/; by that list those of src/ would be dropped without a word.
    filter: {id: /\/(define|film-elements|classic-script)\.ts$/},
    handler: () => ({moduleSideEffects: true}),
  },
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
    standAlone(chunks);
    for (const {fileName, code} of chunks) {
      if (/(^|[;}])(import[ {*"]|export\{(?!\w+ as default\}))/m.test(code))
        this.error(`${fileName} does not stand alone`);
    }
    if (!licences) return;
    const folders = new Set(chunks.flatMap(({moduleIds}) => moduleIds.map(packageFolder)));
    const texts = [...folders]
      .filter((folder) => folder !== undefined && existsSync(folder))
      .map((folder) => licence(folder as string));
    this.emitFile({type: 'asset', fileName: 'LICENSES.txt', source: texts.sort().join(`\n${'-'.repeat(80)}\n\n`)});
  },
});
