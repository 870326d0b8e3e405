<?php
/**
 * What a site's privacy policy may say of this plugin.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** Adds a passage to WordPress's guide for writing the policy. */
function film_elements_suggest_policy(): void {
	$text = array(
		__( 'Pages with a film ask for its facts when it comes into view. No cookie is set, and nothing is sent but the film\'s id.', 'film-elements' ),
		__( 'With Wikidata as the source, the reader\'s browser asks Wikidata and Wikimedia Commons, which so learn the reader\'s IP address.', 'film-elements' ),
		__( 'With TMDB or OMDb as the source, this site asks the service, which does not learn who reads. Pictures come from the service\'s own servers (image.tmdb.org, m.media-amazon.com), which do. To hold the number of requests within bounds, this site keeps a hash of the IP address for two minutes.', 'film-elements' ),
		__( 'A video is asked of its site only after a click on it.', 'film-elements' ),
	);
	wp_add_privacy_policy_content( 'Film Elements', '<p>' . implode( '</p><p>', array_map( 'esc_html', $text ) ) . '</p>' );
}
add_action( 'admin_init', 'film_elements_suggest_policy' );
