/** An id of an item that the service takes. For a higher one it refuses all that are asked with it. */
export const isItemId = (id: string): boolean => /^Q[1-9]\d{0,9}$/.test(id) && Number(id.slice(1)) < 2 ** 31;

/** By the id of an item. */
export type Codes<Code = string> = Readonly<Record<string, Code | undefined>>;

/** `'30US 145GB'` as an object: `{Q30: 'US', Q145: 'GB'}`. */
function codes(pairs: string): Codes {
  const all = pairs.matchAll(/(\d+):?(\S+)/g);
  return Object.fromEntries(Array.from(all, ([, id, code]) => [`Q${id}`, code]));
}

/** ISO 3166-1 codes of where most films come from. Other countries are shown by name. */
export const countries = /* @__PURE__ */ codes(
  '30US 145GB 142FR 183DE 38IT 29ES 17JP 148CN 668IN 884KR 16CA 408AU 159RU 155BR 96MX 414AR 34SE 35DK 20NO 33FI 31BE ' +
    '55NL 39CH 40AT 36PL 213CZ 28HU 41GR 43TR 794IR 8646HK 865TW 27IE 664NZ 45PT 218RO 801IL 79EG 258ZA 869TH 928PH',
);

/** The world, as a place. */
export const WORLD = /^Q(2|16502|13780930)$/;

/** Codes of the languages of most films, as in BCP 47. Others are shown by name. */
export const languageCodes = /* @__PURE__ */ codes(
  '1860en 150fr 188de 652it 1321es 5287ja 7850zh 9192zh 727694zh 9186yue 9176ko 7737ru 1568hi 5146pt 9027sv 9035da ' +
    '9043no 1412fi 7411nl 809pl 9056cs 9067hu 9129el 36510el 256tr 9168fa 13955ar 9288he 9217th 5885ta 8097te',
);

/** ISO 4217 codes. An amount in another currency is left out: of what is not known, 1,000 says nothing. */
export const currencies = /* @__PURE__ */ codes(
  '4917USD 4916EUR 25224GBP 8146JPY 39099CNY 80524INR 202040KRW 1104069CAD 259502AUD 41044RUB 173117BRL 4730MXN ' +
    '122922SEK 25417DKK 132643NOK 25344CHF 123213PLN 172872TRY 31015HKD 16068DEM',
);

/** Certificates of the MPA (United States) and the FSK (Germany). */
export const ratings = /* @__PURE__ */ codes(
  '18665330G 23660208G 18665334PG 18665339PG-13 18665344R 18665349NC-17 47274658X 29841070M 29841078GP ' +
    '20644794:0 20644795:6 20644796:12 20644797:16 20644798:18',
);

/** A film, a short one, one made for television. */
export const FILM = /^Q(11424|24862|506240)$/;

/**
 * Who gives scores, or how, that are not the critics': IMDb, Kinopoisk, the Popcornmeter; and the average rating of Rotten
 * Tomatoes, which some take for that of its audience.
 */
export const AUDIENCE = /^Q(37312|2389071|131100566|108403540)$/;

export const METACRITIC = 'Q150248';
