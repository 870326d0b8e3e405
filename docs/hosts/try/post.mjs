// One post with every form, each about another film, so that what became of each can be told.
export const films = {
  snippet: ['tt0113627', 'Leaving Las Vegas'],
  tag: ['tt0017925', 'The General'],
  div: ['tt0010323', 'The Cabinet of Dr. Caligari'],
  link: ['tt0063350', 'Night of the Living Dead'],
  code: ['tt0000417', 'A Trip to the Moon'],
  url: ['tt0013442', 'Nosferatu'],
  hostile: ['tt0000439', 'The Great Train Robbery'],
};

export const address = (form) => `https://www.imdb.com/title/${films[form][0]}/`;
const [, tagTitle] = films.tag;

export const forms = {
  tag: `<film-card film-id="${films.tag[0]}"><a href="${address('tag')}">${tagTitle}</a></film-card>`,
  div: `<div class="film-card" data-film-id="${films.div[0]}"><a href="${address('div')}">${films.div[1]}</a></div>`,
  link: `[${films.link[1]}](${address('link')}#film-card?layout=compact)`,
  htmlLink: `<a href="${address('link')}#film-card?layout=compact">${films.link[1]}</a>`,
  code: `\`\`\`film-card\n${films.code[0]}\n\`\`\``,
  url: address('url'),
};

/** A title that would leave its attribute or element, were it not escaped. */
export const hostileTitle = `<b>A & "B"</b>`;

/** In Markdown; `snippet` is the host's own form, `hostile` the same with the title above. */
export const markdown = ({snippet, hostile}) =>
  [snippet, forms.tag, forms.div, forms.link, forms.code, forms.url, hostile]
    .map((text, i) => `Paragraph ${i + 1}.\n\n${text}\n`)
    .join('\n');

/** What goes into the head of every page, once. */
export const head = `<meta name="film-source" content="/films/{id}.json">
<script type="module" src="/film-elements/film-elements.js" data-upgrade-links="paragraph"></script>`;
