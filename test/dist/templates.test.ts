import {expect} from '@open-wc/testing';
import {checkTemplate} from '../../scripts/vite-lit-unused.js';

/** Templates, with `|` for their expressions. */
const refused = [
  '<!-- | -->',
  '<|></|>',
  '<input |>',
  '<a href=| |>',
  '<a class="a |" |>',
  '<p>|</p><a title="x" |>|</a>',
  '<textarea>|</textarea>',
  '<style>a {color: |}</style>',
];
const taken = [
  '<p>| |</p>',
  '<a class="a |" href=| ?hidden=| @click=|>|</a>',
  '<textarea .value=|></textarea>|',
  '<svg viewBox="0 0 24 24" class="icon"><path d=| /></svg>',
  "<img\n  alt=|\n  title='| |'\n/>",
];

const check = (template: string) => () => checkTemplate(template.split('|'));

describe('templates in the script files, where Lit has no more than they need', () => {
  for (const template of refused) {
    it(`are refused with an expression that would not be seen: ${template}`, () => {
      expect(check(template)).to.throw(/left|leaves/);
    });
  }
  for (const template of taken) {
    it(`are taken: ${template.replaceAll('\n', ' ')}`, () => {
      expect(check(template)).not.to.throw();
    });
  }
});
