// What the hosts need to set themselves up: commands, files, packages, and the snippets of their pages.
import {execFileSync, spawn} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import {connect, createServer} from 'node:net';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const project = fileURLToPath(new URL('../../..', import.meta.url));
const running = new Set();

/** Runs a command to its end; what it printed. Throws, with what it printed, where it fails. */
export function run(cwd, command, args, env = {}) {
  try {
    return execFileSync(command, args, {
      cwd,
      env: {...process.env, ...env},
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 600_000,
      maxBuffer: 1e8,
    });
  } catch (error) {
    const said = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim().slice(-2000);
    throw new Error(`${command} ${args.join(' ')}: ${said || error.message}`, {cause: error});
  }
}

export const write = (folder, files) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
};

export function npm(folder, packages) {
  write(folder, {'package.json': JSON.stringify({private: true, type: 'module'})});
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages]);
}

export const has = (command) =>
  (process.env.PATH ?? '').split(':').some((path) => path && existsSync(join(path, command)));

/** Unpacks Debian's packages in a folder, links within them turned to it, and installs nothing. */
export function unpack(folder, packages) {
  const to = join(folder, 'debian');
  mkdirSync(to, {recursive: true});
  run(to, 'apt-get', ['download', ...packages]);
  for (const file of readdirSync(to).filter((name) => name.endsWith('.deb'))) run(to, 'dpkg-deb', ['-x', file, to]);
  for (const {name, parentPath, path} of readdirSync(to, {recursive: true, withFileTypes: true}).filter(isLink)) {
    const link = join(parentPath ?? path, name);
    const target = readlinkSync(link);
    if (!target.startsWith('/') || !existsSync(join(to, target))) continue;
    unlinkSync(link);
    symlinkSync(join(to, target), link);
  }
  return to;
}

const isLink = (entry) => entry.isSymbolicLink();

/** Names the folder that packages were unpacked in, in the PHP files of a folder that name where Debian would put them. */
export function repoint(folder, debian) {
  for (const name of readdirSync(folder, {recursive: true})) {
    if (!name.endsWith('.php')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const ours = text.replace(/(['"])(\/usr\/share\/|\/var\/lib\/)/g, `$1${debian}$2`);
    if (ours !== text) writeFileSync(join(folder, name), ours);
  }
}

/** The block of code in the page of a host that follows a line with the name of its file. What is tried is what it says. */
export function snippet(page, file) {
  const text = readFileSync(new URL(`../${page}.md`, import.meta.url), 'utf8');
  const [, rest] = text.split(`\`${file}\`:\n\n`);
  const block = /^(`{3,})[^\n]*\n([\s\S]*?\n)\1/.exec(rest ?? '');
  if (!block) throw new Error(`no ${file} in ${page}.md`);
  return block[2];
}

/** Starts a server that stays until the host is done with, and waits until it takes connections. */
export async function start(cwd, command, args, port, env = {}) {
  const child = spawn(command, args, {cwd, env: {...process.env, ...env}, stdio: 'ignore', detached: true});
  running.add(child);
  for (let i = 0; i < 240; i++) {
    if (await isOpen(port)) return;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${command} does not listen on ${port}`);
}

/** A port that nobody listens on, as far as can be known. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

const isOpen = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });

export function stopAll() {
  for (const child of running) {
    try {
      process.kill(-child.pid);
    } catch {
      // It has ended by itself.
    }
  }
  running.clear();
}
