#!/usr/bin/env node
// For sites of files: writes tt0113627.oembed.json beside each record of a folder, and prints what to put into the head of
// each film's page. It runs where the build puts it, beside film/.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {oEmbedLink, parseFilm, toOEmbed} from '../film/index.js';

const usage = `film-elements-oembed FOLDER --site ADDRESS [options]

Writes oEmbed files beside the records in FOLDER, and prints a <link> for the page of each film.

  --site ADDRESS     the site: https://blog.example/
  --records PATH     where FOLDER is there; /films/ for a folder "films"
  --embed PATH       where embed.html is: /film-elements/embed.html, and what it is told: /…/embed.html?scheme=dark
  --name NAME        the site's name
  --show ELEMENT     card (the default), page, reviews, …
  --width, --height  of the frame, in pixels: 600 and 400
  --age SECONDS      for which it may be kept: 86400
`;
const text = {type: 'string'};
const options = {site: text, records: text, embed: text, name: text, show: text, width: text, height: text, age: text};

function fail(message) {
  console.error(message);
  process.exit(2);
}

/** Whole and above 0; undefined where it is not given. */
function count(name, value) {
  if (value === undefined) return undefined;
  return /^[1-9]\d*$/.test(value) ? Number(value) : fail(`--${name} is no number of its kind: ${value}`);
}

function readArguments() {
  try {
    const {values, positionals} = parseArgs({options: {...options, help: {type: 'boolean'}}, allowPositionals: true});
    if (values.help) {
      console.log(usage);
      process.exit();
    }
    const [folder] = positionals;
    if (positionals.length !== 1 || !values.site) return fail(usage);
    if (!/^https?:/.test(values.site) || !URL.canParse(values.site))
      return fail(`--site is no address: ${values.site}`);
    const site = new URL(values.site);
    const records = new URL(
      `${values.records ?? `/${encodeURIComponent(basename(resolve(folder)))}/`}`.replace(/\/*$/, '/'),
      site,
    );
    const embed = new URL(values.embed ?? '/film-elements/embed.html', site);
    // The frame takes records of its own site alone.
    if (embed.origin !== records.origin) return fail('embed.html and the records are not of one site');
    if (values.show) embed.searchParams.set('show', values.show);
    embed.searchParams.set('source', `${records.pathname}{id}.json`);
    return {
      folder,
      records,
      oEmbed: {
        embed: embed.href,
        providerName: values.name,
        providerUrl: site.href,
        width: count('width', values.width),
        height: count('height', values.height),
        cacheAge: count('age', values.age),
      },
    };
  } catch (error) {
    return fail(error.message);
  }
}

const {folder, records, oEmbed} = readArguments();
const names = (await readdir(folder).catch(({message}) => fail(message)))
  .filter((name) => /.\.json$/.test(name) && !name.endsWith('.oembed.json'))
  .sort();
for (const name of names) {
  try {
    const record = await readFile(join(folder, name), 'utf8');
    // Editors of Windows begin a file with the mark of its bytes' order.
    const data = JSON.parse(record.replace(/^\uFEFF/, ''));
    // A film is asked for by the name of its file.
    const id = name.slice(0, -'.json'.length);
    const film = {...parseFilm(data, new URL(encodeURIComponent(name), records).href).film, id};
    const file = `${id}.oembed.json`;
    await writeFile(join(folder, file), `${JSON.stringify(toOEmbed(film, oEmbed), null, 2)}\n`);
    console.log(oEmbedLink(new URL(encodeURIComponent(file), records).href, film.title));
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  }
}
if (!names.length) fail(`There is no record in ${folder}`);
