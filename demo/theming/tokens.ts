/** How a token is asked for: with a colour picker, or in words of CSS. */
export interface Token {
  name: string;
  label: string;
  kind: 'color' | 'text';
  /** An example; of a colour, what the elements make it of the page's own. */
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

const ofText = (percent: number): string => `color-mix(in oklab, currentColor ${percent}%, transparent)`;

/** The tokens that the editor offers, in groups. The elements' JSDoc has all of them. */
export const tokenGroups: readonly (readonly [string, readonly Token[]])[] = [
  [
    'Colours',
    [
      color('color', 'Text', 'currentColor'),
      color('color-muted', 'Secondary text', ofText(75)),
      color('surface', 'Ground', 'transparent'),
      color('border-color', 'Borders', ofText(16)),
      color('accent', 'Bars', ofText(66)),
      color('fill', 'Tracks and chips', ofText(8)),
      color('star-color', 'Star', 'color-mix(in oklab, #eda600 84%, currentColor)'),
      color('focus-color', 'Focus ring', 'currentColor'),
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
