import {expect} from '@open-wc/testing';
import {countryName, formatDate, formatMoney, inLanguage, languageName, Text} from '../../src/i18n/index.js';
import {english, wordsOf} from './words.js';

const en = new Text('en', english);
const inLocale = async (locale: string): Promise<Text> => new Text(locale, await wordsOf(locale.split('-')[0]!));

/** With plain spaces, for browsers differ in which they use. */
const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ');
const digits = (locale: string, n: number): string => new Intl.NumberFormat(locale, {useGrouping: false}).format(n);

describe('Text', () => {
  describe('messages', () => {
    it('write numbers as the locale does and leave strings as they are', async () => {
      expect(en.t('votes', 112_836)).to.equal('112,836 votes');
      expect(en.t('votes', 1)).to.equal('1 vote');
      expect(en.t('ratedBy', '7.5', 10, en.t('votes', 2))).to.equal('Rated 7.5 out of 10 from 2 votes');
      expect(plain((await inLocale('de')).t('votes', 112_836))).to.equal('112.836 Stimmen');
    });

    it('take what is given for text, also what looks like a hole or a replacement', () => {
      expect(en.t('gross', '{0} $& $1')).to.equal('Gross ({0} $& $1)');
      expect(en.t('ratedBy', '{1}', '{2}')).to.equal('Rated {1} out of {2} from ');
    });

    it('have six forms in Arabic', async () => {
      const ar = await inLocale('ar-u-nu-latn');
      const votes = [0, 1, 2, 3, 11, 100].map((n) => ar.t('votes', n));
      expect(votes).to.deep.equal(['لا أصوات', 'صوت واحد', 'صوتان', '3 أصوات', '11 صوتًا', '100 صوت']);
    });

    it('have three forms in Polish', () => {
      const votes = {one: '{0} głos', few: '{0} głosy', many: '{0} głosów', other: '{0} głosu'};
      const pl = new Text('pl', {...english, lang: 'pl', votes});
      expect([1, 2, 5, 22, 112].map((n) => pl.t('votes', n))).to.deep.equal([
        '1 głos',
        '2 głosy',
        '5 głosów',
        '22 głosy',
        '112 głosów',
      ]);
    });

    it('follow the plurals of their own language, not of the locale that they stand in for', () => {
      const ru = new Text('ru', english);
      expect(ru.t('votes', 21)).to.equal('21 votes');
      expect(ru.t('votes', 1)).to.equal('1 vote');
    });

    it('are the general form where no number is given, and do not say zero', async () => {
      expect((await inLocale('ar')).t('votes', '7'))
        .to.contain('صوت')
        .and.not.contain('لا');
    });

    it('agree with the number that is shown when it is rounded', async () => {
      // 112,836 takes the form of 36, 113,000 that of 100.
      expect((await inLocale('ar')).tCompact('votes', 112_836)).to.match(/صوت$/);
    });
  });

  describe('numbers', () => {
    it('are compact to three digits', async () => {
      expect(en.tCompact('votes', 112_836)).to.equal('113K votes');
      expect(en.tCompact('votes', 999)).to.equal('999 votes');
      expect(plain((await inLocale('fr')).tCompact('votes', 112_836))).to.equal('113 k votes');
    });

    it('take the options of Intl', () => {
      expect(en.number(8, {minimumFractionDigits: 1})).to.equal('8.0');
      expect(en.number(1995, {useGrouping: false})).to.equal('1995');
      expect(en.number(0.534, {style: 'percent'})).to.equal('53%');
    });

    it('are nothing when they are none', () => {
      for (const n of [NaN, Infinity, -Infinity]) {
        const written = [en.number(n), en.number(n, {style: 'percent'}), en.duration(n), en.tCompact('votes', n)];
        expect(written.join(), String(n)).to.not.match(/NaN|∞/);
        expect(formatMoney(en, {amount: n, currency: 'USD'})).to.equal('');
      }
    });
  });

  describe('money', () => {
    it('is whole, with the narrow symbol', async () => {
      expect(formatMoney(en, {amount: 32_029_928, currency: 'USD'})).to.equal('$32,029,928');
      expect(formatMoney(en, {amount: 70_864.6, currency: 'EUR'})).to.equal('€70,865');
      expect(plain(formatMoney(await inLocale('fr-CA'), {amount: 3_600_000, currency: 'USD'}))).to.equal('3 600 000 $');
    });

    it('keeps US$ together in Arabic, and leaves text from left to right free of marks', async () => {
      const money = {amount: 32_029_928, currency: 'USD'};
      expect(formatMoney(await inLocale('ar'), money)).to.match(/\u2068[^\u2068\u2069]*\$\u2069/);
      expect(formatMoney(en, money)).to.not.match(/[\u2066-\u2069]/);
    });

    it('shows US$ in its order on a page from right to left', async () => {
      const p = document.createElement('p');
      p.dir = 'rtl';
      p.textContent = formatMoney(await inLocale('ar'), {amount: 5, currency: 'USD'});
      document.body.append(p);
      const left = (character: string): number => {
        const at = p.textContent!.indexOf(character);
        const range = document.createRange();
        range.setStart(p.firstChild!, at);
        range.setEnd(p.firstChild!, at + 1);
        return range.getBoundingClientRect().left;
      };
      const order = [...'US$'].filter((character) => p.textContent!.includes(character)).map(left);
      p.remove();
      expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    });

    it('is told in a currency that nobody knows, and in what is no currency', () => {
      expect(plain(formatMoney(en, {amount: 5_000, currency: 'ZZZ'})))
        .to.contain('ZZZ')
        .and.contain('5,000');
      expect(formatMoney(en, {amount: 5_000, currency: 'dollars'})).to.equal('5,000 dollars');
    });

    it('serves more currencies than there are', () => {
      for (let i = 0; i < 26 ** 2; i++) {
        const currency = `X${String.fromCharCode(65 + (i % 26), 65 + Math.floor(i / 26))}`;
        expect(formatMoney(en, {amount: 1, currency})).to.contain('1');
      }
      expect(formatMoney(en, {amount: 1, currency: 'USD'})).to.equal('$1');
    });
  });

  describe('dates', () => {
    it('are of the day that was written, wherever the reader is', () => {
      // Midnight UTC is the day before in half of the world's time zones.
      for (const day of ['1995-10-29', '2000-01-01', '2024-02-29']) {
        const [year, , date] = day.split('-').map(Number);
        expect(formatDate(en, day)).to.match(new RegExp(`\\b${date}, ${year}$`));
      }
    });

    it('ask Intl for UTC', () => {
      const Original = Intl.DateTimeFormat;
      const zones: unknown[] = [];
      Intl.DateTimeFormat = new Proxy(Original, {
        construct(target, args: [string, Intl.DateTimeFormatOptions]) {
          zones.push(args[1].timeZone);
          return new target(...args);
        },
      });
      try {
        // A locale that no other test has made a formatter for.
        formatDate(new Text('en-NZ', english), '1995-10-29');
      } finally {
        Intl.DateTimeFormat = Original;
      }
      expect(zones).to.deep.equal(['UTC']);
    });

    it('are as precise as they are known', () => {
      expect(formatDate(en, '1995-10-29')).to.equal('October 29, 1995');
      expect(formatDate(en, '1995-10-29', 'short')).to.equal('Oct 29, 1995');
      expect(formatDate(en, '1995-10')).to.equal('October 1995');
      expect(formatDate(en, '1995')).to.equal('1995');
    });

    for (const locale of ['fa', 'th', 'ar-SA', 'ja-JP-u-ca-japanese'])
      it(`have the years of the record in ${locale}`, () => {
        const text = new Text(locale, english);
        for (const iso of ['1995', '1995-10', '1995-10-29'])
          expect(formatDate(text, iso)).to.contain(digits(locale, 1995));
      });

    it('are shown as they are where they are none', () => {
      for (const iso of ['soon', '', '1995-13-45', '-']) expect(formatDate(en, iso)).to.equal(iso);
    });
  });

  describe('durations', () => {
    it('are hours and minutes, without those that are none', () => {
      expect(plain(en.duration(111))).to.equal('1 hr, 51 min');
      expect(plain(en.duration(45))).to.equal('45 min');
      expect(plain(en.duration(120))).to.equal('2 hr');
      expect(plain(en.duration(119.6))).to.equal('2 hr');
      expect(en.duration(0) + en.duration(-5)).to.equal('');
    });

    it('are what Intl.DurationFormat says, where there is one', async function () {
      if (!('DurationFormat' in Intl)) return this.skip();
      for (const locale of ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'pl', 'pt', 'zh']) {
        const expected = new Intl.DurationFormat(locale, {style: 'short'}).format({hours: 1, minutes: 51});
        expect((await inLocale(locale)).duration(111), locale).to.equal(expected);
      }
    });
  });

  describe('countries', () => {
    it('are named in the language of the reader, by code or record', async () => {
      expect(countryName(en, 'FR')).to.equal('France');
      expect(countryName(en, {code: 'DE', name: 'Alemania'})).to.equal('Germany');
      expect(countryName(await inLocale('es'), 'DE')).to.equal('Alemania');
    });

    it('that are no more are not their successors', async () => {
      const gone = ['SU', 'CS', 'YU', 'DD'].map((code) => countryName(en, code));
      expect(gone).to.deep.equal(['Soviet Union', 'Czechoslovakia', 'Yugoslavia', 'East Germany']);
      expect(countryName(await inLocale('fr'), {code: 'SU'})).to.equal('Union soviétique');
      expect(countryName(en, {code: 'CS', name: 'Serbia and Montenegro'})).to.equal('Serbia and Montenegro');
    });

    it('with no code, or one that Intl does not know, are named by the record', () => {
      expect(countryName(en, {name: 'West Germany'})).to.equal('West Germany');
      expect(countryName(en, {code: 'XW', name: 'West Germany'})).to.equal('West Germany');
      expect(countryName(en, {code: 'XW'})).to.equal('XW');
      expect(countryName(en, {code: 'no code', name: 'Elsewhere'})).to.equal('Elsewhere');
      expect(countryName(en, {})).to.equal('');
    });

    it('together are the world', async () => {
      expect(countryName(en, '001')).to.equal('Worldwide');
      expect(countryName(await inLocale('de'), '001')).to.equal('Weltweit');
    });
  });

  describe('languages', () => {
    it('have a capital by themselves, and in a sentence what the language asks for', async () => {
      const fr = await inLocale('fr');
      expect(languageName(fr, 'en')).to.equal('Anglais');
      expect(inLanguage(fr, 'en')).to.equal('en anglais');
      expect(languageName(en, {code: 'ru'})).to.equal('Russian');
      expect(inLanguage(en, 'ru')).to.equal('in Russian');
    });

    it('that the browser does not know are named by the record', () => {
      expect(languageName(en, {code: 'qaa', name: 'Klingonish'})).to.equal('Klingonish');
      expect(languageName(en, {code: 'x y', name: 'Klingonish'})).to.equal('Klingonish');
      expect(languageName(en, {name: 'Klingonish'})).to.equal('Klingonish');
      expect(languageName(en, {code: 'qaa'})).to.equal('Qaa');
      // Some browsers know this one, some do not.
      expect(languageName(en, {code: 'nan', name: 'Hokkien'})).to.match(/Hokkien|Nan/);
    });

    it('are none in a film without words', async () => {
      expect(languageName(en, 'zxx')).to.equal('No dialogue');
      expect(languageName(await inLocale('de'), {code: 'zxx', name: 'kein Text'})).to.equal('Ohne Dialog');
    });
  });

  it('lists without running words together', async () => {
    expect(en.list(['Drama', 'Romance'])).to.equal('Drama, Romance');
    expect(en.list([])).to.equal('');
    expect((await inLocale('zh')).list(['英语', '俄语'])).to.match(/^英语.俄语$/);
  });

  it('says in English what its language lacks, and what its language is not there for', () => {
    const words = {lang: 'pl', tryAgain: 'Spróbuj ponownie'};
    expect(new Text('pl', words).t('tryAgain')).to.equal('Spróbuj ponownie');
    expect(new Text('pl', words).t('fullDetails')).to.equal('Full details');
    expect(new Text('pl').t('votes', 22)).to.equal('22 votes');
  });

  it('isolates the names that it sets amid text from right to left', async () => {
    const ar = await inLocale('ar');
    for (const key of ['certificate', 'data', 'gross', 'inLanguage'] as const)
      expect(ar.t(key, 'Mike Figgis'), key).to.contain('\u2068Mike Figgis\u2069');
    expect(en.t('data', 'Mike Figgis')).to.equal('Data: Mike Figgis');
  });

  it('throws at nothing and says nothing that is not for readers', () => {
    const strings = [
      '',
      ' ',
      'x y',
      '💥',
      '__proto__',
      'constructor',
      '\ud800',
      'a'.repeat(10_000),
      '0000',
      '-271821-04-20',
    ];
    const numbers = [0, -0, -1, NaN, Infinity, -Infinity, 1e21, 1e300, Number.MIN_VALUE];
    const texts = [
      en,
      new Text('fa', english),
      new Text('tlh', english),
      new Text('en-u-ca-buddhist-nu-thai', english),
    ];
    for (const text of texts) {
      const said = [
        ...strings.flatMap((s) => [
          text.t('votes', s),
          formatDate(text, s),
          countryName(text, s),
          countryName(text, {code: s, name: s}),
          languageName(text, s),
          languageName(text, {code: s, name: s}),
          inLanguage(text, s),
          formatMoney(text, {amount: 1, currency: s}),
          text.list([s, s]),
        ]),
        ...numbers.flatMap((n) => [
          text.t('foundHelpful', n, n),
          text.tCompact('votes', n),
          text.number(n),
          text.duration(n),
          formatMoney(text, {amount: n, currency: 'JPY'}),
        ]),
      ];
      for (const words of said)
        expect(words)
          .to.be.a('string')
          .and.not.match(/NaN|undefined|null|Invalid|∞|\[object/);
    }
  });

  it('makes a formatter once however often it is used', () => {
    const Original = Intl.NumberFormat;
    let made = 0;
    Intl.NumberFormat = new Proxy(Original, {
      construct(target, args: [string, Intl.NumberFormatOptions]) {
        made++;
        return new target(...args);
      },
    });
    try {
      const text = new Text('en-IE', english);
      expect(made, 'none before it is needed').to.equal(0);
      for (let i = 0; i < 1_000; i++) formatMoney(text, {amount: i + 1, currency: 'EUR'});
      formatMoney(new Text('en-IE', english), {amount: 1, currency: 'EUR'});
    } finally {
      Intl.NumberFormat = Original;
    }
    expect(made).to.equal(1);
  });
});
