/**
 * The block "Film" in the editor: a search, and then the element itself as its preview. Written for the browser as it is,
 * with what WordPress puts on `window.wp`: there is nothing to build.
 */
(function (wp) {
  'use strict';

  const {createElement: el, Fragment, useEffect, useRef, useState} = wp.element;
  const {__, _n, sprintf} = wp.i18n;
  const {createBlock, registerBlockType} = wp.blocks;
  const {BlockControls, InspectorControls, useBlockProps} = wp.blockEditor;
  const {Button, Disabled, Notice, PanelBody, Placeholder, SelectControl, Spinner, TextControl} = wp.components;
  const {ToolbarButton, ToolbarGroup} = wp.components;

  /** A strip of film. Drawn, as the editor's frame has no font of icons. */
  const icon = el(
    'svg',
    {viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': true, focusable: false},
    el('path', {
      fillRule: 'evenodd',
      d: 'M3 4h18v16H3zM5 6v2h2V6zm0 5v2h2v-2zm0 5v2h2v-2zM17 6v2h2V6zm0 5v2h2v-2zm0 5v2h2v-2zM9 6v5h6V6zm0 7v5h6v-5z',
    }),
  );

  const ADDRESS =
    /^\s*https?:\/\/(?:(?:www|m)\.)?(?:imdb\.com\/(?:[a-z-]{2,5}\/)?title|wikidata\.org\/(?:wiki|entity))\/(tt\d{5,10}|Q[1-9]\d{0,9})(?:[\/?#]\S*)?\s*$/i;

  /** Asks this site's own routes; the key of a service stays there. */
  const ask = (route, query, options) =>
    wp.apiFetch({path: wp.url.addQueryArgs('/film-elements/v1/' + route, query), ...options});

  const labelOf = ({title, year, id}) =>
    /* translators: 1: title of a film, 2: its year. */
    title && year ? sprintf(__('%1$s (%2$s)', 'film-elements'), title, year) : title || id;

  /** Films for what is typed, as soon as the typing rests: `{films, error, isBusy}`. */
  function useSearch(term) {
    const [state, setState] = useState({});
    useEffect(() => {
      const words = term.trim();
      if (words.length < 2) {
        setState({});
        return undefined;
      }
      const controller = typeof AbortController === 'undefined' ? undefined : new AbortController();
      const timer = setTimeout(async () => {
        setState({isBusy: true});
        try {
          const films = await ask('search', {term: words}, {signal: controller?.signal});
          setState({films});
          wp.a11y.speak(
            films.length
              ? /* translators: %d: how many films were found. */
                sprintf(_n('%d film found.', '%d films found.', films.length, 'film-elements'), films.length)
              : __('No film found.', 'film-elements'),
          );
        } catch (error) {
          // A search that was given up for the next one says nothing.
          if (error?.name !== 'AbortError')
            setState({error: error?.message || __('The search failed.', 'film-elements')});
        }
      }, 350);
      return () => {
        clearTimeout(timer);
        controller?.abort();
      };
    }, [term]);
    return state;
  }

  /** Where there is no film yet, or another is wanted. */
  function Search({onChoose, onCancel}) {
    const [term, setTerm] = useState('');
    const {films, error, isBusy} = useSearch(term);
    return el(
      Placeholder,
      {
        icon,
        label: __('Film', 'film-elements'),
        instructions: __(
          'Type a title, an IMDb id such as tt0113627, or the address of a film’s page.',
          'film-elements',
        ),
        className: 'film-elements-search',
      },
      el(TextControl, {
        label: __('Title, id or address', 'film-elements'),
        value: term,
        onChange: setTerm,
        autoComplete: 'off',
        type: 'search',
        __nextHasNoMarginBottom: true,
        __next40pxDefaultSize: true,
      }),
      isBusy && el(Spinner),
      error && el(Notice, {status: 'error', isDismissible: false}, error),
      films && !films.length && el('p', null, __('No film found.', 'film-elements')),
      films &&
        el(
          'ul',
          {className: 'film-elements-results'},
          films.map((film) =>
            el(
              'li',
              {key: film.id},
              el(
                Button,
                {variant: 'tertiary', onClick: () => onChoose(film)},
                el('strong', null, labelOf(film)),
                film.note && el('span', null, film.note),
              ),
            ),
          ),
        ),
      onCancel && el(Button, {variant: 'secondary', onClick: onCancel}, __('Cancel', 'film-elements')),
    );
  }

  const options = (...pairs) => pairs.map(([value, label]) => ({value, label}));

  /** What of the film is shown, and how. */
  function Controls({attributes, setAttributes}) {
    const {show, layout, scheme, title} = attributes;
    const select = (name, label, list) =>
      el(SelectControl, {
        label,
        value: attributes[name],
        options: list,
        onChange: (value) => setAttributes({[name]: value}),
        __nextHasNoMarginBottom: true,
        __next40pxDefaultSize: true,
      });
    return el(
      PanelBody,
      {title: __('Film', 'film-elements'), className: 'film-elements-controls'},
      select(
        'show',
        __('Show', 'film-elements'),
        options(
          ['card', __('Card', 'film-elements')],
          ['reviews', __('User reviews', 'film-elements')],
          ['boxoffice', __('Box office', 'film-elements')],
          ['critics', __('Critic reviews', 'film-elements')],
          ['photos', __('Photos', 'film-elements')],
          ['videos', __('Videos', 'film-elements')],
          ['details', __('Details', 'film-elements')],
          ['links', __('Links', 'film-elements')],
          ['related', __('Related films', 'film-elements')],
          ['page', __('The whole page', 'film-elements')],
        ),
      ),
      show === 'card' &&
        select(
          'layout',
          __('Layout', 'film-elements'),
          options(
            ['auto', __('By the room it has', 'film-elements')],
            ['vertical', __('Poster above the text', 'film-elements')],
            ['compact', __('One row', 'film-elements')],
          ),
        ),
      select(
        'scheme',
        __('Colours', 'film-elements'),
        options(
          ['', __('As the page', 'film-elements')],
          ['light', __('Light', 'film-elements')],
          ['dark', __('Dark', 'film-elements')],
        ),
      ),
      el(TextControl, {
        label: __('Text of the link', 'film-elements'),
        help: __('What feeds show, and readers without script.', 'film-elements'),
        value: title,
        onChange: (value) => setAttributes({title: value}),
        __nextHasNoMarginBottom: true,
        __next40pxDefaultSize: true,
      }),
    );
  }

  /** The element itself, which nothing in the editor can click. A change of what it shows makes a new one. */
  function Preview({filmId, show, layout, scheme, title}) {
    const looks = {...(show === 'card' && layout !== 'auto' && {layout}), ...(scheme && {scheme})};
    return el(
      Disabled,
      null,
      el(
        'film-' + show,
        {key: [filmId, show, layout, scheme].join(), 'film-id': filmId, loading: 'eager', ...looks},
        title || filmId,
      ),
    );
  }

  function Edit({attributes, setAttributes}) {
    const {filmId, title} = attributes;
    const [isReplacing, setReplacing] = useState(false);
    const asked = useRef('');

    // A block made of an address or a shortcode has no title yet. Asked once: without an answer it stays without.
    useEffect(() => {
      if (!filmId || title || asked.current === filmId) return;
      asked.current = filmId;
      ask('facts', {id: filmId}).then(
        ({text}) => text && setAttributes({title: text}),
        () => undefined,
      );
    }, [filmId, title]);

    const choose = async (film) => {
      let {id} = film;
      // TMDB's own number would be of no use with another source.
      if (/^\d+$/.test(id))
        id = await ask('facts', {id}).then(
          (fact) => fact.id,
          () => film.id,
        );
      asked.current = id;
      setAttributes({filmId: id, title: film.title ? labelOf(film) : ''});
      setReplacing(false);
    };

    const isSearching = !filmId || isReplacing;
    return el(
      'div',
      useBlockProps({className: 'film-elements'}),
      !isSearching &&
        el(
          Fragment,
          null,
          el(
            BlockControls,
            null,
            el(
              ToolbarGroup,
              null,
              el(ToolbarButton, {onClick: () => setReplacing(true)}, __('Replace', 'film-elements')),
            ),
          ),
          el(InspectorControls, null, el(Controls, {attributes, setAttributes})),
        ),
      isSearching
        ? el(Search, {onChoose: choose, onCancel: filmId ? () => setReplacing(false) : undefined})
        : el(Preview, attributes),
    );
  }

  /** An address alone in its paragraph, as it is pasted. */
  const fromPaste = {
    type: 'raw',
    // Before the embed block, which takes every address.
    priority: 5,
    isMatch: (node) => node.nodeName === 'P' && !/#film-/.test(node.textContent) && ADDRESS.test(node.textContent),
    transform: (node) => createBlock('film-elements/film', {filmId: ADDRESS.exec(node.textContent)[1]}),
  };

  const named = (name) => ({type: 'string', shortcode: ({named: given}) => given[name]});
  const fromShortcode = {
    type: 'shortcode',
    tag: 'film',
    attributes: {
      filmId: {type: 'string', shortcode: ({named: {id = ''}}) => ADDRESS.exec(id)?.[1] ?? id},
      show: named('show'),
      layout: named('layout'),
      scheme: named('scheme'),
      title: named('title'),
    },
    isMatch: ({named: {layout}}) => layout !== 'inline',
  };

  registerBlockType('film-elements/film', {
    icon,
    edit: Edit,
    // Made on the server: a change to the plugin needs no change to posts.
    save: () => null,
    transforms: {from: [fromPaste, fromShortcode]},
  });
})(window.wp);
