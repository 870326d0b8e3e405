// What the site reads of what the build makes. On a clone that was never built, and after an edit, it is made for itself.
import {execFile} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = 'demo/site/manifest.config.mjs';
const kept = join(root, 'node_modules/.cache/docs');
const node = async (...args: string[]): Promise<void> => {
  await promisify(execFile)(process.execPath, args, {cwd: root});
};
const changedAt = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** When something in a folder of sources was last changed. */
const newestIn = (folder: string): number =>
  readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .reduce((newest, {parentPath, name}) => Math.max(newest, changedAt(join(parentPath, name))), 0);

/** What is made of a folder of sources by `make`, which is told the path to write to. */
function made(name: string, folder: string, make: (path: string) => Promise<void>): () => Promise<string> {
  const paths = [join(root, 'dist', name), join(kept, name)] as const;
  let making: Promise<void> | undefined;
  return async () => {
    const newest = newestIn(folder);
    const fresh = (): string | undefined => paths.find((path) => changedAt(path) > newest);
    if (!fresh()) {
      mkdirSync(kept, {recursive: true});
      await (making ??= make(paths[1]).finally(() => (making = undefined)));
    }
    return readFileSync(fresh() ?? paths[1], 'utf8');
  };
}

/** The text of `custom-elements.json`. */
export const readManifest = made('custom-elements.json', 'src/elements', () =>
  node('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet', '--config', config),
);

/** The text of `film.schema.json`. */
export const readSchema = made('film.schema.json', 'src/film', async (path) => {
  const outDir = join(dirname(path), 'film');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {outDir, lib: {entry: join(root, 'src/film/schema.ts'), formats: ['es'], fileName: () => 'schema.js'}},
  });
  await node('scripts/json-schema.mjs', dirname(path));
});
