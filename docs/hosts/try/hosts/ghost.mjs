// Ghost with SQLite, from its package as npm has it. It takes some minutes: SQLite's driver is compiled.
// `GHOST_HOME` names a folder where that is done already.
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {address, films, forms, hostileTitle} from '../post.mjs';
import {freePort, run, snippet, start, write} from '../run.mjs';

/** Without what its makers need: some of that is not in a registry. */
function install(folder) {
  run(folder, 'npm', ['pack', 'ghost@5']);
  run(folder, 'sh', ['-c', 'tar xzf ghost-5.*.tgz']);
  const home = join(folder, 'package');
  const file = join(home, 'package.json');
  const made = JSON.parse(readFileSync(file, 'utf8'));
  delete made.devDependencies;
  const overrides = Object.fromEntries(
    Object.entries(made.resolutions)
      .filter(([, version]) => !version.startsWith('file:'))
      .map(([name, version]) => [name, made.dependencies[name] ? `$${name}` : version]),
  );
  writeFileSync(file, JSON.stringify({...made, overrides}));
  const quiet = ['--omit=dev', '--no-audit', '--no-fund', '--loglevel=error', '--legacy-peer-deps'];
  run(home, 'npm', ['install', '--ignore-scripts', ...quiet]);
  run(home, 'npm', ['rebuild', 'sqlite3']);
  return home;
}

const card = (html) => ({type: 'html', version: 1, html});
const paragraph = (...children) => ({type: 'paragraph', version: 1, direction: 'ltr', format: '', indent: 0, children});
const text = (words) => ({
  type: 'extended-text',
  version: 1,
  text: words,
  format: 0,
  mode: 'normal',
  style: '',
  detail: 0,
});
const link = (url, words) => ({
  ...{type: 'link', version: 1, direction: 'ltr', format: '', indent: 0},
  ...{url, rel: null, target: null, title: null, children: [text(words)]},
});

const lexical = (html) => ({
  root: {
    ...{type: 'root', version: 1, direction: 'ltr', format: '', indent: 0},
    children: [
      card(html),
      card(forms.tag),
      card(forms.div),
      paragraph(link(`${address('link')}#film-card?layout=compact`, films.link[1])),
      {type: 'markdown', version: 1, markdown: forms.code},
      paragraph(text(forms.url)),
      paragraph(link(`${address('hostile')}#film-card`, hostileTitle)),
    ],
  },
});

const password = 'a long Passphrase 42';
/** Who is invited by the owner, after the one who publishes for contributors. */
const invited = ['editor', 'administrator', 'author', 'contributor'];
const tokenOf = `const {Database} = require('sqlite3');
const [file, mail] = process.argv.slice(1);
new Database(file).get('SELECT token FROM invites WHERE email = ?', mail, (_, row) => process.stdout.write(row.token));`;

export async function setUp({folder, home = process.env.GHOST_HOME ?? install(folder)}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const content = join(folder, 'content');
  cpSync(join(home, 'content'), content, {recursive: true, dereference: true});
  for (const name of ['data', 'logs', 'images']) mkdirSync(join(content, name), {recursive: true});
  write(home, {
    'config.production.json': JSON.stringify({
      url,
      server: {port, host: '127.0.0.1'},
      database: {client: 'sqlite3', connection: {filename: join(content, 'data/ghost.db')}, useNullAsDefault: true},
      paths: {contentPath: content},
      logging: {transports: ['file'], path: join(content, 'logs')},
      mail: {transport: 'stub'},
      privacy: {useUpdateCheck: false, useGravatar: false, useRpcPing: false, useStructuredData: true},
      security: {staffDeviceVerification: false},
    }),
  });
  await start(home, 'node', [join(home, 'index.js')], port, {
    NODE_ENV: 'production',
    GHOST_NODE_VERSION_CHECK: 'false',
  });

  const api = `${url}/ghost/api/admin`;
  const ask = (who, method, path, body) => {
    const file = join(folder, 'body.json');
    const jar = join(folder, `cookies-${who}`);
    if (body) writeFileSync(file, JSON.stringify(body));
    const headers = ['-H', `Origin: ${url}`, '-H', 'Content-Type: application/json'];
    const options = ['-sS', '--fail-with-body', '-b', jar, '-c', jar, '-X', method];
    const said = run(folder, 'curl', [...options, ...(body ? ['-d', `@${file}`] : []), ...headers, api + path]);
    return said.startsWith('{') ? JSON.parse(said) : said;
  };
  for (let i = 0; i < 120 && !(await fetch(`${api}/site/`)).ok; i++) await new Promise((r) => setTimeout(r, 500));
  const mail = (who) => `${who}@example.org`;
  const login = (who) => ask(who, 'POST', '/session/', {username: mail(who), password});
  const owner = {name: 'Owner', email: mail('owner'), password, blogTitle: 'Blog'};
  ask('owner', 'POST', '/authentication/setup/', {setup: [owner]});
  login('owner');
  const inject = snippet('ghost', 'Code injection').replace('/assets/film-elements', '/film-elements');
  ask('owner', 'PUT', '/settings/', {settings: [{key: 'codeinjection_head', value: inject}]});

  const {roles} = ask('owner', 'GET', '/roles/?limit=all');
  for (const who of invited) {
    const {id} = roles.find(({name}) => name.toLowerCase() === who);
    ask('owner', 'POST', '/invites/', {invites: [{email: mail(who), role_id: id}]});
    // What stands in the mail that nobody gets here.
    const token = run(home, 'node', ['-e', tokenOf, join(content, 'data/ghost.db'), mail(who)]);
    ask(who, 'POST', '/authentication/invitation/', {invitation: [{token, name: who, email: mail(who), password}]});
    login(who);
  }
  const html = snippet('ghost', 'HTML card').trim();
  for (const who of ['owner', ...invited]) {
    const mayPublish = who !== 'contributor';
    const status = mayPublish ? 'published' : 'draft';
    const {users} = ask(who, 'GET', '/users/me/');
    const words = {title: `Films by ${who}`, slug: `films-${who}`, lexical: JSON.stringify(lexical(html))};
    const {posts} = ask(who, 'POST', '/posts/', {posts: [{...words, status, authors: [{id: users[0].id}]}]});
    const [{id, updated_at}] = posts;
    if (!mayPublish) ask('editor', 'PUT', `/posts/${id}/`, {posts: [{status: 'published', updated_at}]});
  }
  return {
    port,
    posts: ['owner', ...invited].map((who) => ({
      ...{name: `${who}: `, post: `/films-${who}/`, feed: '/rss/', item: `/films-${who}/`, expected: {url: 'text'}},
      // Ghost's own scripts for members come from hosts that may be out of reach.
      ignored: /ERR_NAME_NOT_RESOLVED/,
    })),
  };
}
