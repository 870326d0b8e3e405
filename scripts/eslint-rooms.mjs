// The rooms of src/ and which of them each may import: data flows one way, and no room reaches back up.
import {dirname, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));
const lit = /^(lit|@lit\/context)(\/|$)/;
const rooms = {
  film: {packages: /^valibot$/, rooms: []},
  // marked is a chunk of its own, loaded for reviews that are written in Markdown.
  sources: {packages: /^marked$/, rooms: ['film']},
  i18n: {rooms: []},
  elements: {packages: lit, rooms: ['film', 'sources', 'i18n']},
  embed: {packages: lit, rooms: ['elements', 'film']},
  cli: {packages: /^node:/, rooms: ['film', 'sources']},
  server: {rooms: ['film', 'sources']},
};
/** Elements that are made of others. */
const composed = ['film-page', 'film-related'];

/** Why this file may not import that, or undefined. */
function objection(file, specifier) {
  const [room, folder] = relative(src, file).split('/');
  const own = rooms[room];
  // index.ts and film-elements.ts stand over all rooms; version.ts is under all.
  if (!own) return undefined;
  if (!specifier.startsWith('.')) {
    return own.packages?.test(specifier) ? undefined : `${room}/ may not import the package ${specifier}`;
  }
  const [otherRoom, otherFolder] = relative(src, resolve(dirname(file), specifier)).split('/');
  if (otherRoom === 'version.js') return undefined;
  if (otherRoom !== room) return own.rooms.includes(otherRoom) ? undefined : `${room}/ may not import ${otherRoom}`;
  if (room !== 'elements' || [folder, 'base'].includes(otherFolder) || composed.includes(folder)) return undefined;
  return `elements/${folder}/ may not import elements/${otherFolder}/`;
}

export const roomsRule = {
  meta: {type: 'problem', schema: []},
  create(context) {
    const check = ({source}) => {
      const message = typeof source?.value === 'string' && objection(context.filename, source.value);
      if (message) context.report({node: source, message: `${message}: see the rooms in scripts/eslint-rooms.mjs`});
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
