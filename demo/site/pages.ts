/** A page of the site, and what the navigation calls it. */
export interface Page {
  file: string;
  name: string;
}

const page = (file: string, name: string): Page => ({file: `${file}.html`, name});

/** The first level of the navigation. */
export const docs: readonly Page[] = [
  page('index', 'Start'),
  page('build', 'Build your embed'),
  page('elements', 'Elements'),
  page('record', 'Film record'),
  page('theming', 'Theming'),
  page('sources', 'Sources'),
  page('hosts', 'Into your site'),
  page('accessibility', 'Accessibility'),
  page('privacy', 'Privacy'),
  page('demos', 'Demos'),
];

/** The second, on `demos.html` and on each of these. */
export const demos: readonly Page[] = [
  page('page', 'Title page'),
  page('reviews', 'Reviews'),
  page('layouts', 'Layouts'),
  page('states', 'States'),
  page('languages', 'Languages'),
  page('widths', 'Widths'),
  page('records', 'Odd records'),
  page('thousand', 'A thousand cards'),
];
