// A site as the reader gets it: the host's files or its server, beside them the script files and the demo's films.
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer, request} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {project} from './run.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.xml': 'application/xml',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

const fileIn = (folder, path) => {
  const file = join(folder, normalize(path));
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  return existsSync(join(file, 'index.html')) ? join(file, 'index.html') : undefined;
};

/** `root` is a folder of files, `port` that of the host's own server, `answer` a function for what is neither. */
export async function serve({root, port, answer, cdn}) {
  const films = join(project, 'demo/public');
  const server = createServer((asked, reply) => {
    const {pathname} = new URL(asked.url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    if (answer?.(asked, reply)) return;
    const file = path.startsWith('/film-elements/')
      ? fileIn(cdn, path.slice(14))
      : /^\/(films\/|images\/|favicon)/.test(path) && fileIn(films, path)
        ? fileIn(films, path)
        : root && fileIn(root, path);
    if (file) {
      reply.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'});
      createReadStream(file).pipe(reply);
    } else if (port) pass(asked, reply, port);
    else reply.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pass(asked, reply, port) {
  const {method, url: path, headers} = asked;
  const on = request({host: '127.0.0.1', port, method, path, headers}, (answer) => {
    reply.writeHead(answer.statusCode, answer.headers);
    answer.pipe(reply);
  });
  on.on('error', () => reply.writeHead(502).end());
  asked.pipe(on);
}
