import '../src/film-elements.js';
