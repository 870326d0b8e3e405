// The package as others get it: packed, and installed into a fresh app outside of this folder.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = (name) => join(root, 'node_modules/.bin', name);
const read = async (path) => JSON.parse(await readFile(path, 'utf8'));
const own = await read(join(root, 'package.json'));

/** Runs a program; fails with all that it said. */
async function run(program, args, cwd = app) {
  try {
    return (await promisify(execFile)(program, args, {cwd, maxBuffer: 2 ** 26, env: {...process.env, NO_COLOR: '1'}}))
      .stdout;
  } catch ({message, stdout, stderr}) {
    throw new Error([message, stdout, stderr].join('\n'));
  }
}

let app; // the fresh app
let home; // the package in it
let tarball;
let files; // what the package has, as paths within it

before(async () => {
  app = await realpath(await mkdtemp(join(tmpdir(), 'film-elements-app-')));
  home = join(app, 'node_modules', own.name);
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', app], root);
  tarball = join(app, `${own.name}-${own.version}.tgz`);
  await writeFile(join(app, 'package.json'), '{"private": true, "type": "module"}');
  const others = ['vite', '@types/react'].map((name) => `${name}@${own.devDependencies[name]}`);
  const quick = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', ...quick, tarball, ...others]);
  files = (await readdir(home, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(home.length + 1));
});
after(() => rm(app, {recursive: true, force: true}));

/** Builds a page that loads one module, and gives back its script with all that it may load later. */
async function bundle(name, code) {
  const folder = join(app, name);
  await mkdir(folder);
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><title>App</title><script type="module" src="./main.js"></script>',
  );
  await writeFile(join(folder, 'main.js'), code);
  await run(process.execPath, [join(app, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], folder);
  const assets = join(folder, 'dist/assets');
  const scripts = (await readdir(assets)).filter((file) => file.endsWith('.js'));
  return (await Promise.all(scripts.map((file) => readFile(join(assets, file), 'utf8')))).join('\n');
}

/** For each element, its parts that no other has: what tells whether it is in a bundle. */
async function marks() {
  const {modules} = await read(join(home, 'dist/custom-elements.json'));
  const elements = modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName, cssParts}) => tagName && cssParts);
  const partsOf = ({cssParts}) => cssParts.filter((part) => !part.inheritedFrom).map(({name}) => name);
  return elements.map((element) => {
    const others = elements.filter((other) => other !== element).flatMap(partsOf);
    return {tag: element.tagName, parts: partsOf(element).filter((part) => !others.includes(part))};
  });
}
/** A part in a template, or one that an element exports of others'. */
const has = (code, {parts}) =>
  parts.some((part) => code.includes(`part="${part}"`) || code.includes(`base: ${part}, heading`));

describe('the packed package', () => {
  it('has what it needs and nothing else', () => {
    for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json'])
      assert.ok(files.includes(name), `no ${name}`);
    const strange = files.filter((name) => !/^(dist\/|README\.md$|LICENSE$|CHANGELOG\.md$|package\.json$)/.test(name));
    assert.deepEqual(strange, []);
  });

  it('runs nothing when it is installed', () => {
    const onInstall = ['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => own.scripts[name]);
    assert.deepEqual(onInstall, []);
  });

  it('names no path of the machine that built it', async () => {
    const paths = [root, process.env.HOME && join(process.env.HOME, '/'), 'file:///'].filter(
      (path) => path?.length > 2,
    );
    for (const name of files) {
      const text = await readFile(join(home, name), 'utf8');
      for (const path of paths) assert.ok(!text.includes(path), `${name} has ${path}`);
    }
  });

  it('says its version once', async () => {
    const {version} = await import(join(home, 'dist/version.js'));
    assert.equal(version, own.version);
  });

  it('has the licences of all that is in the CDN files, and their true hashes', async () => {
    const cdn = join(home, 'dist/cdn');
    const licences = await readFile(join(cdn, 'LICENSES.txt'), 'utf8');
    const {sources} = await read(join(cdn, 'film-elements.js.map'));
    const packages = new Set(
      sources.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean),
    );
    assert.ok(packages.has('lit-html'));
    for (const name of packages) assert.ok(licences.includes(`${name} `), `no licence of ${name}`);
    const hashes = await read(join(cdn, 'integrity.json'));
    assert.deepEqual(Object.keys(hashes).sort(), (await readdir(cdn)).filter((name) => name.endsWith('.js')).sort());
    for (const [name, hash] of Object.entries(hashes)) {
      const digest = createHash('sha384')
        .update(await readFile(join(cdn, name)))
        .digest('base64');
      assert.equal(hash, `sha384-${digest}`);
    }
  });

  it('lists the modules that define elements, and only those, as having side effects', async () => {
    const pattern = (glob) => new RegExp(`^${glob.replace('./', '').replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
    const isListed = (name) => own.sideEffects.some((glob) => pattern(glob).test(name));
    const modules = files.filter((name) => /^dist\/(?!cdn\/).*\.js$/.test(name));
    for (const name of modules) {
      const code = await readFile(join(home, name), 'utf8');
      const defines = /^define\(|^import '.*define\.js';/m.test(code);
      assert.equal(isListed(name), defines, name);
    }
  });

  it('imports no package that it does not declare', async () => {
    const declared = Object.keys(own.dependencies);
    for (const name of files.filter((file) => /^dist\/(?!cdn\/|jsx).*\.(js|d\.ts)$/.test(file))) {
      const code = await readFile(join(home, name), 'utf8');
      for (const [, from] of code.matchAll(/(?:from |import |import\()['"]([^.'"][^'"]*)['"]/g)) {
        const [, base] = /^((?:@[^/]+\/)?[^/]+)/.exec(from);
        assert.ok(declared.includes(base), `${name} imports ${from}`);
      }
    }
  });

  it('is clean for publint', async () => {
    assert.match(await run(bin('publint'), ['--strict', tarball]), /All good!/);
  });

  it('has types that resolve for ES modules and bundlers', async () => {
    await run(bin('attw'), [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji']);
  });

  it('loads in Node, without a DOM', async () => {
    const code = `
      const {FilmCard, parseFilm, setDefaultSource} = await import('${own.name}');
      const film = await import('${own.name}/film.js');
      const sources = await import('${own.name}/sources.js');
      const {version} = await import('${own.name}/package.json', {with: {type: 'json'}}).then((m) => m.default);
      if (film.parseFilm !== parseFilm || sources.setDefaultSource !== setDefaultSource) throw new Error('two copies');
      const {film: {title}} = parseFilm({id: 'tt0113627', title: 'Leaving Las Vegas'}, 'https://example.com/');
      console.log(FilmCard.version === version, title);`;
    await writeFile(join(app, 'node.mjs'), code);
    assert.equal((await run(process.execPath, ['--no-warnings', 'node.mjs'])).trim(), 'true Leaving Las Vegas');
  });

  it('writes oEmbed files beside records, and says what is wrong with one of them', async () => {
    const folder = join(app, 'films');
    await mkdir(folder);
    const poster = {url: '../poster.jpg', width: 600, height: 900};
    await writeFile(join(folder, 'a film.json'), JSON.stringify({id: 'tt1', title: 'A & B', poster}));
    await writeFile(join(folder, 'broken.json'), '{"id": "tt2"}');
    const tool = join(app, 'node_modules/.bin/film-elements-oembed');
    const site = 'https://blog.example/';
    const {stdout, stderr, code} = await promisify(execFile)(tool, [folder, '--site', site, '--name', 'A Blog']).catch(
      (error) => error,
    );
    assert.equal(code, 1);
    assert.match(stderr, /^broken\.json: title.*\n$/);
    const address = `${site}films/a%20film.oembed.json`;
    const link = `<link rel="alternate" type="application/json+oembed" href="${address}" title="A &#38; B">\n`;
    assert.equal(stdout, link);
    assert.deepEqual((await readdir(folder)).sort(), ['a film.json', 'a film.oembed.json', 'broken.json']);
    const {html, ...others} = await read(join(folder, 'a film.oembed.json'));
    assert.deepEqual(others, {
      ...{version: '1.0', type: 'rich', title: 'A & B', cache_age: 86400, width: 600, height: 400},
      ...{provider_name: 'A Blog', provider_url: site},
      ...{thumbnail_url: `${site}poster.jpg`, thumbnail_width: 600, thumbnail_height: 900},
    });
    const frame = new URL(/src="([^"]*)"/.exec(html)[1].replaceAll('&#38;', '&'));
    assert.equal(frame.origin + frame.pathname, `${site}film-elements/embed.html`);
    assert.deepEqual(
      [...frame.searchParams],
      [
        ['source', '/films/{id}.json'],
        ['film', 'a film'],
        ['title', 'A & B'],
      ],
    );
  });

  it('writes oEmbed files of a folder with any name, and of files as editors leave them', async () => {
    const folder = join(app, 'films#1');
    await mkdir(folder);
    await writeFile(join(folder, 'tt1.json'), `\uFEFF${JSON.stringify({id: 'tt1', title: 'A'})}`);
    await writeFile(join(folder, '.json'), JSON.stringify({id: 'tt2', title: 'B'}));
    const tool = join(app, 'node_modules/.bin/film-elements-oembed');
    const site = 'https://blog.example/';
    const {stdout} = await promisify(execFile)(tool, [folder, '--site', site]);
    assert.match(stdout, /^<link [^>]*href="https:\/\/blog\.example\/films%231\/tt1\.oembed\.json" title="A">\n$/);
    assert.deepEqual((await readdir(folder)).sort(), ['.json', 'tt1.json', 'tt1.oembed.json']);
    const {html} = await read(join(folder, 'tt1.oembed.json'));
    const frame = new URL(/src="([^"]*)"/.exec(html)[1].replaceAll('&#38;', '&'));
    assert.equal(frame.searchParams.get('source'), '/films%231/{id}.json');
  });

  it('puts one element into a bundle without the others', async () => {
    const [code, elements] = [await bundle('one', `import '${own.name}/elements/film-card/define.js';`), await marks()];
    assert.ok(elements.length >= 3);
    for (const element of elements) assert.equal(has(code, element), element.tag === 'film-card', element.tag);
    assert.ok(!code.includes('@valibot'));
  });

  it('puts a class that was imported by name into a bundle without the others', async () => {
    const code = await bundle(
      'named',
      `import {FilmCard} from '${own.name}';\ncustomElements.define('my-card', FilmCard);`,
    );
    for (const element of await marks()) assert.equal(has(code, element), element.tag === 'film-card', element.tag);
  });

  it('has no side effect when only its index is imported', async () => {
    assert.doesNotMatch(await bundle('none', `import '${own.name}';`), /film-|customElements/);
  });

  it('puts all elements into a bundle when asked for all', async () => {
    const code = await bundle('all', `import '${own.name}/film-elements.js';`);
    for (const element of await marks()) assert.ok(has(code, element), element.tag);
  });

  for (const [resolution, module] of [
    ['Bundler', 'ESNext'],
    ['NodeNext', 'NodeNext'],
  ]) {
    it(`type-checks in a strict React 19 app, ${resolution}`, async () => {
      const folder = join(app, `types-${resolution}`);
      await cp(join(root, 'test/package/types'), folder, {recursive: true});
      const compilerOptions = {
        ...{strict: true, noEmit: true, skipLibCheck: false, target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable']},
        ...{exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, jsx: 'react-jsx', types: []},
        ...{module, moduleResolution: resolution, resolveJsonModule: true},
      };
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions, include: ['.']}));
      await run(bin('tsc'), ['-p', folder]);
    });
  }
});
