// `page.html?film=tt0017925&lang=ar&sections=card+photos`: another film, language or choice of sections.
const query = new URLSearchParams(location.search);
const page = document.querySelector('film-page')!;
const film = query.get('film');
if (film && /^[\w-]+$/.test(film)) {
  page.setAttribute('film-id', film);
  page.replaceChildren();
}
const sections = query.get('sections');
if (sections) page.setAttribute('sections', sections);
const lang = query.get('lang');
if (lang) {
  document.documentElement.lang = lang;
  document.documentElement.dir = /^(ar|fa|he|ur)/.test(lang) ? 'rtl' : 'ltr';
}

export {};
