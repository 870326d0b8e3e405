import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {FilmReviews} from '../../src/index.js';
import {folded, part, settled} from './support.js';
import {
  aFilm,
  ann,
  answerPosts,
  created,
  dialogOf,
  fillIn,
  json,
  restore,
  review,
  send,
  showForm,
} from './review-form-support.js';

const film = () =>
  aFilm({
    reviews: [
      {...ann, id: 'a', rating: {value: 9, best: 10}},
      {...ann, rating: {value: 3, best: 10}},
    ],
  });

describe('the form of "Add a review", to assistive technology', function () {
  this.timeout(20_000);
  afterEach(restore);

  const states: Record<string, (element: FilmReviews) => unknown> = {
    'as it opens': () => undefined,
    'filled in': (element) => fillIn(element, {...review, rating: '7', body: 'x'.repeat(19_500)}),
    'with what is missing': (element) => send(element),
    refused: (element) => {
      answerPosts(() => json({errors: {title: 'No.', rating: 'No.', language: 'No.', spoiler: 'No.'}}, 422));
      fillIn(element, review);
      return send(element);
    },
    failed: (element) => {
      answerPosts(() => json({}, 500));
      fillIn(element, review);
      return send(element);
    },
    sending: (element) => {
      answerPosts(() => new Promise(() => undefined));
      fillIn(element, review);
      part(element, 'send')!.click();
    },
    sent: (element) => {
      answerPosts(created);
      fillIn(element, review);
      return send(element);
    },
  };

  for (const [name, bring] of Object.entries(states))
    for (const scheme of ['light', 'dark'] as const)
      for (const dir of ['ltr', 'rtl'])
        it(`has nothing that axe finds, ${name}, as a ${scheme} island, ${dir}`, async () => {
          const lang = dir === 'rtl' ? 'ar' : 'en';
          const element = await showForm({scheme, dir, lang, voteAction: '/votes'}, film());
          await bring(element);
          await settled(element);
          await expect(element).to.be.accessible();
        });

  it('has nothing that axe finds in the page behind it, with votes and histogram', async () => {
    const element = await showForm({voteAction: '/votes'}, film());
    dialogOf(element)!.close();
    for (const color of ['#222 #fff', '#e6e6ea #15151a']) {
      const [text, ground] = color.split(' ') as [string, string];
      Object.assign(element.parentElement!.style, {color: text, background: ground});
      await expect(element).to.be.accessible();
    }
  });

  it('has a visible label at each field', async () => {
    const element = await showForm();
    const controls = dialogOf(element)!.querySelectorAll<HTMLInputElement>('input, textarea, select');
    for (const control of controls) {
      const label = control.labels![0];
      expect(folded(label?.textContent) || control.ariaLabel, control.id).to.not.equal('');
      expect(label?.checkVisibility(), control.id).to.equal(true);
    }
    expect(controls.length).to.equal(16);
  });
});

describe('the form of "Add a review", under a strict policy with Trusted Types', () => {
  interface Witness {
    readonly violations: string[];
    readonly warnings: string[];
    readonly errors: string[];
  }

  it('opens, is filled in and sent without a violation', async () => {
    const script = new URL('../../src/elements/film-reviews/define.ts', import.meta.url).pathname;
    const page = `<!doctype html><html lang="en"><script src="/net/witness.js"></script><script type="module" src="${script}"></script>`;
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="A page" src="/csp/page?html=${encodeURIComponent(page)}"></iframe>`,
    );
    const inner = () => frame.contentWindow as (Window & typeof globalThis & {witness?: Witness}) | null;
    await waitUntil(() => inner()?.witness && inner()!.customElements.get('film-reviews'), 'no element', {
      timeout: 8000,
    });
    const {document: page_, witness} = inner()!;
    const element = page_.createElement('film-reviews');
    Object.assign(element, {film: film(), action: '/net/echo', loading: 'eager'});
    page_.body.append(element);
    await waitUntil(() => element.shadowRoot && part(element, 'add'), 'no button', {timeout: 4000});
    part(element, 'add')!.click();
    await waitUntil(() => dialogOf(element)?.open, 'no form', {timeout: 4000});
    fillIn(element, {...review, rating: '7'});
    part(element, 'send')!.click();
    await waitUntil(() => folded(part(element, 'message')!.textContent).startsWith('Thank you'));
    const share = part(element, 'bar')!.style.getPropertyValue('--_share');
    expect(Number(share), 'the bars have their size').to.equal(0);
    expect(inner()!.getComputedStyle(dialogOf(element)!).borderTopStyle, 'and the form its style').to.equal('solid');
    expect(witness!.violations).to.deep.equal([]);
    expect(witness!.errors).to.deep.equal([]);
  });
});
