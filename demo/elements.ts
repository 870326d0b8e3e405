// What a blog has as <script type="module" src="…/film-elements.js">; here it is the source, so that edits show at once.
import '../src/film-elements.js';
