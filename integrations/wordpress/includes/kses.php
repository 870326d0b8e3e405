<?php
/**
 * The tags in posts of those who may not write any HTML.
 *
 * WordPress takes unknown tags out of what contributors and authors write. These show a film, which is no more than they may
 * do anyway with a picture and a link. Four attributes stay with those who may write any HTML:
 *
 * - `action` and `vote-action` send what a reader types to an address of the author's choice;
 * - `source` and `src` have every reader's browser ask a host of the author's choice, and show what it says from then on:
 *   not what the editor saw when the post was published.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** What each of our tags may have. */
function film_elements_allowed_tags(): array {
	static $tags = null;
	// Asked for with every text that is cleaned.
	if ( null !== $tags ) {
		return $tags;
	}
	$common = array_fill_keys(
		array( 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'slot', 'style', 'title' ),
		true
	);
	$shared = array_fill_keys(
		array( 'appearance', 'film-id', 'heading-level', 'loading', 'scheme', 'timeout', 'with-credit', 'without-heading' ),
		true
	);
	$more   = array(
		'card'    => array( 'layout' ),
		'links'   => array( 'affiliate', 'disclosure', 'kinds' ),
		'page'    => array( 'sections' ),
		'reviews' => array( 'order', 'page-size' ),
	);
	$tags   = array(
		'film-provider' => $common + array_fill_keys( array( 'film-id', 'timeout' ), true ),
	);
	foreach ( film_elements_shows() as $show ) {
		$tags[ 'film-' . $show ] = $common + $shared + array_fill_keys( $more[ $show ] ?? array(), true );
	}
	return $tags;
}

/** Adds them to what is allowed in posts; comments have a list of their own, without them. */
function film_elements_allow( $tags, $context ) {
	if ( 'post' !== $context || ! is_array( $tags ) ) {
		return $tags;
	}
	// What stands in an element may say where.
	foreach ( array( 'a', 'div', 'figure', 'img', 'p', 'span', 'h2', 'h3', 'h4' ) as $tag ) {
		if ( isset( $tags[ $tag ] ) && is_array( $tags[ $tag ] ) ) {
			$tags[ $tag ]['slot'] = true;
		}
	}
	return $tags + film_elements_allowed_tags();
}
add_filter( 'wp_kses_allowed_html', 'film_elements_allow', 10, 2 );
