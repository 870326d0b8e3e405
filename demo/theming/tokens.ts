/** How a token is asked for: with a colour picker, or in words of CSS. */
export interface Token {
  name: string;
  label: string;
  kind: 'color' | 'text';
  /** What the picker starts from, or an example; the elements' own default is to follow the page. */
  hint: string;
}

const color = (name: string, label: string, hint: string): Token => ({
  name: `--film-${name}`,
  label,
  kind: 'color',
  hint,
});
const words = (name: string, label: string, hint: string): Token => ({
  name: `--film-${name}`,
  label,
  kind: 'text',
  hint,
});

/** The tokens that the editor offers, in groups. The elements' JSDoc has all of them. */
export const tokenGroups: readonly (readonly [string, readonly Token[]])[] = [
  [
    'Colours',
    [
      color('color', 'Text', '#1b1c20'),
      color('color-muted', 'Secondary text', '#55565e'),
      color('surface', 'Ground', '#ffffff'),
      color('border-color', 'Borders', '#d8d8d4'),
      color('accent', 'Bars', '#55565e'),
      color('fill', 'Tracks and chips', '#ececea'),
      color('star-color', 'Star', '#d99a00'),
      color('focus-color', 'Focus ring', '#1a4fb4'),
    ],
  ],
  [
    'Type',
    [
      words('font', 'Font', 'inherit'),
      words('heading-font', 'Heading font', 'Georgia, serif'),
      words('heading-weight', 'Heading weight', '650'),
      words('font-size', 'Size', '1em'),
      words('prose-line-height', 'Line height of reviews', '1.65'),
      words('measure', 'Longest line', '66ch'),
    ],
  ],
  [
    'Room and shape',
    [
      words('space', 'Density', '1em'),
      words('padding', 'Padding', '1em'),
      words('radius', 'Corners', '0.75em'),
      words('media-radius', 'Corners of pictures', '0.45em'),
      words('border-width', 'Border width', '1px'),
      words('shadow', 'Shadow', '0 8px 24px rgb(0 0 0 / 0.15)'),
      words('poster-width', 'Poster width', '8em'),
      words('plot-lines', 'Lines of plot', '6'),
      words('review-lines', 'Lines of a review', '6'),
    ],
  ],
];
