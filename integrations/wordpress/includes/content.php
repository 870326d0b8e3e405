<?php
/**
 * Films that authors write as HTML, what feeds get, and what readers write.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** Matches our tags, and the classes and links that the script makes elements of. */
function film_elements_content_pattern(): string {
	$shows = implode( '|', film_elements_shows() );
	return "~<film-(?:$shows|provider)[\\s>]|\\bclass=(?:\"[^\"]*|'[^']*)\\b(?:language-)?film-(?:$shows)\\b|#film-(?:$shows)\\b~i";
}

/** Loads the script where there is something for it to do. */
function film_elements_notice( $html ) {
	// Most posts have no film, and are not searched twice.
	if ( is_string( $html ) && false !== stripos( $html, 'film-' ) && preg_match( film_elements_content_pattern(), $html ) ) {
		film_elements_enqueue();
	}
	return $html;
}
add_filter( 'the_content', 'film_elements_notice', 99 );
add_filter( 'widget_text_content', 'film_elements_notice', 99 );
add_filter( 'widget_block_content', 'film_elements_notice', 99 );
// Of a theme's templates, which are no content.
add_filter( 'render_block_core/html', 'film_elements_notice', 99 );

/** In a feed stands the link alone: programs that read feeds have no script, and some drop what is in a tag they do not know. */
function film_elements_without_tags( $html ) {
	return is_string( $html )
		? preg_replace( '~</?film-[a-z]+(?:\s(?:"[^"]*"|\'[^\']*\'|[^\'">])*)?>~i', '', $html )
		: $html;
}
add_filter( 'the_content_feed', 'film_elements_without_tags', 99 );

/** A link in a comment stays a link: what readers write does not get to show more than it says. */
function film_elements_leave_comment( $html ) {
	if ( is_admin() || is_feed() || ! is_string( $html ) || ! preg_match( film_elements_content_pattern(), $html ) ) {
		return $html;
	}
	return '<div data-film-embed="off">' . $html . '</div>';
}
add_filter( 'comment_text', 'film_elements_leave_comment', 99 );
