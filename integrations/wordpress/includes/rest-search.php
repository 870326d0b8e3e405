<?php
/**
 * Films by title or id, for who writes: `film-elements/v1/search?term=` and `film-elements/v1/facts?id=`.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** Makes the routes known. The editor sends the nonce, without which WordPress takes nobody for logged in. */
function film_elements_register_search(): void {
	$routes = array(
		'/search' => array( 'term', 2, 'film_elements_rest_search' ),
		'/facts'  => array( 'id', 1, 'film_elements_rest_facts' ),
	);
	foreach ( $routes as $route => list( $argument, $least, $callback ) ) {
		register_rest_route(
			'film-elements/v1',
			$route,
			array(
				'methods'             => WP_REST_Server::READABLE,
				'callback'            => $callback,
				'permission_callback' => 'film_elements_may_search',
				'args'                => array(
					$argument => array(
						'type'              => 'string',
						'required'          => true,
						'minLength'         => $least,
						'maxLength'         => 200,
						'validate_callback' => 'rest_validate_request_arg',
						'sanitize_callback' => 'sanitize_text_field',
					),
				),
			)
		);
	}
}
add_action( 'rest_api_init', 'film_elements_register_search' );

/** Whoever may write posts. */
function film_elements_may_search(): bool {
	return current_user_can( 'edit_posts' );
}

/** A list of films, each `{id, title, year, note}`. */
function film_elements_rest_search( WP_REST_Request $request ) {
	$films = film_elements_search( $request['term'] );
	return null === $films ? film_elements_no_answer() : rest_ensure_response( $films );
}

/** One film, `{id, title, year, text}`, by its id or address. The id is one that the source in use knows, if there is one. */
function film_elements_rest_facts( WP_REST_Request $request ) {
	$ref  = film_elements_ref( $request['id'] );
	$fact = '' === $ref ? null : film_elements_facts( $ref );
	if ( null === $fact ) {
		return get_transient( 'film_elements_down' )
			? film_elements_no_answer()
			: new WP_Error( 'film_elements_not_found', __( 'There is no such film.', 'film-elements' ), array( 'status' => 404 ) );
	}
	return rest_ensure_response( $fact + array( 'text' => film_elements_title_and_year( $fact ) ) );
}

/** The service is down, or refuses. */
function film_elements_no_answer(): WP_Error {
	return new WP_Error(
		'film_elements_no_answer',
		__( 'The film service could not be reached. You can enter an id or an address instead.', 'film-elements' ),
		array( 'status' => 502 )
	);
}
