// Writes languages/film-elements.pot from the sources, with gettext's xgettext: `node integrations/wordpress/make-pot.mjs`.
// With `--check` it writes nothing, and fails if the file is not what it would write.
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = join(here, 'languages/film-elements.pot');
const files = ['', 'includes/', 'blocks/film/'].flatMap((folder) =>
  readdirSync(join(here, folder))
    .filter((name) => name.endsWith('.php'))
    .map((name) => folder + name),
);

const keywords = ['__', '_e', '_x:1,2c', '_n:1,2', 'esc_html__', 'esc_html_e', 'esc_attr__', 'esc_attr_e'];

/** The messages of files of one language. */
function extract(language, names) {
  const options = [
    '--from-code=UTF-8',
    '--add-comments=translators',
    '--no-wrap',
    '--add-location=file',
    '--sort-by-file',
    '--output=-',
  ];
  const words = ['--keyword', ...keywords.map((word) => `--keyword=${word}`)];
  const text = execFileSync('xgettext', [`--language=${language}`, ...options, ...words, ...names], {
    cwd: here,
    encoding: 'utf8',
  });
  // What comes before the first message is the head.
  return text
    .slice(text.indexOf('\n\n') + 2)
    .trim()
    .split('\n\n');
}

/** What WordPress itself translates of block.json, and of the plugin's head. */
function named() {
  const block = JSON.parse(readFileSync(join(here, 'blocks/film/block.json'), 'utf8'));
  const head = readFileSync(join(here, 'film-elements.php'), 'utf8');
  const entry = (file, text, context) =>
    [`#: ${file}`, context && `msgctxt "${context}"`, `msgid ${JSON.stringify(text)}`, 'msgstr ""']
      .filter(Boolean)
      .join('\n');
  return [
    ...['Plugin Name', 'Description'].map((field) =>
      entry('film-elements.php', new RegExp(`^ \\* ${field}: +(.+)$`, 'm').exec(head)[1]),
    ),
    entry('blocks/film/block.json', block.title, 'block title'),
    entry('blocks/film/block.json', block.description, 'block description'),
    ...block.keywords.map((word) => entry('blocks/film/block.json', word, 'block keyword')),
  ];
}

/** One entry for a message, with all the places that it is in. */
function merge(entries) {
  const merged = new Map();
  for (const entry of entries) {
    const lines = entry.split('\n');
    const message = lines.filter((line) => !line.startsWith('#')).join('\n');
    const notes = lines.filter((line) => line.startsWith('#'));
    merged.set(message, new Set([...(merged.get(message) ?? []), ...notes]));
  }
  const rank = (note) => ['#.', '#:', '#,'].indexOf(note.slice(0, 2));
  return [...merged].map(([message, notes]) => [...[...notes].sort((a, b) => rank(a) - rank(b)), message].join('\n'));
}

const head = `# Translations of the plugin Film Elements. This file is distributed under its licence, MIT.
msgid ""
msgstr ""
"Project-Id-Version: Film Elements\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Domain: film-elements\\n"`;

const entries = merge([...named(), ...extract('PHP', files), ...extract('JavaScript', ['blocks/film/editor.js'])]);
const pot = `${[head, ...entries].join('\n\n')}\n`;
if (!process.argv.includes('--check')) writeFileSync(target, pot);
else if (readFileSync(target, 'utf8') !== pot)
  throw new Error('languages/film-elements.pot is out of date: run make-pot.mjs');
console.log(`${entries.length} messages`);
