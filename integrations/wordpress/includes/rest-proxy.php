<?php
/**
 * The services whose key stays on the server, for readers' browsers: `film-elements/v1/tmdb/…` and `film-elements/v1/omdb`.
 *
 * Their answers are passed on as they are, and the script reads them as it reads the service's own: so films come in the
 * reader's language, and there is one place that knows what TMDB's fields mean. Only what the script asks for is passed on.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** Makes the routes known. They read what is public, so that there is nothing for a nonce to protect. */
function film_elements_register_proxy(): void {
	register_rest_route(
		'film-elements/v1',
		// Without pretty permalinks the route itself is a parameter, and the first of the script's own gets stuck to it.
		'/tmdb/(?P<what>find|movie)/(?P<id>(?:tt|Q)?\d{1,10})(?:\?(?P<first>.*))?',
		array(
			'methods'             => WP_REST_Server::READABLE,
			'callback'            => 'film_elements_proxy_tmdb',
			'permission_callback' => static function () {
				return film_elements_may_use_proxy( 'tmdb' );
			},
		)
	);
	register_rest_route(
		'film-elements/v1',
		'/omdb',
		array(
			'methods'             => WP_REST_Server::READABLE,
			'callback'            => 'film_elements_proxy_omdb',
			'permission_callback' => static function () {
				return film_elements_may_use_proxy( 'omdb' );
			},
			'args'                => array(
				'i' => array(
					'type'     => 'string',
					'required' => true,
					'pattern'  => '^tt\d{5,10}$',
				),
			),
		)
	);
}
add_action( 'rest_api_init', 'film_elements_register_proxy' );

/** True for readers of this site, where it has the service for its source. */
function film_elements_may_use_proxy( string $service ) {
	if ( film_elements_service() !== $service ) {
		return new WP_Error( 'film_elements_not_in_use', __( 'This site does not use that service.', 'film-elements' ), array( 'status' => 404 ) );
	}
	// A browser names the site that a script stands in, unless it is this one. The key is not for others' pages.
	if ( get_http_origin() && ! is_allowed_http_origin() ) {
		return new WP_Error( 'film_elements_foreign', __( 'For pages of this site only.', 'film-elements' ), array( 'status' => 403 ) );
	}
	return true;
}

/** What TMDB says of a film. */
function film_elements_proxy_tmdb( WP_REST_Request $request ): WP_REST_Response {
	// What stands in the path: of `$request` itself a parameter of the same name would be taken first. Routes know no case.
	$route = array_map( 'strtolower', $request->get_url_params() );
	$path  = $route['what'] . '/' . film_elements_usual_spelling( $route['id'] );
	wp_parse_str( $request->get_url_params()['first'] ?? '', $first );
	$query = film_elements_tmdb_query( $route['what'], $first + $request->get_query_params() );
	return film_elements_pass_on( film_elements_ask( 'tmdb', $path, $query, true ) );
}

/** What OMDb says of a film. */
function film_elements_proxy_omdb( WP_REST_Request $request ): WP_REST_Response {
	return film_elements_pass_on( film_elements_ask( 'omdb', '', film_elements_omdb_query( $request['i'] ), true ) );
}

/** Of the parameters those that the script sends, if they are what it sends. */
function film_elements_tmdb_query( string $what, array $given ): array {
	$language = '/^[a-z]{2,3}(?:-(?:[A-Z]{2}|\d{3}))?$/D';
	$list     = '/^[a-z]{2,4}(?:,[a-z]{2,4}){0,3}$/D';
	$word     = '(?:credits|images|videos|release_dates|reviews|watch\/providers|recommendations|external_ids|translations)';
	$patterns = array(
		'find'  => array(
			'external_source' => '/^(?:imdb|wikidata)_id$/D',
			'language'        => $language,
		),
		'movie' => array(
			'language'               => $language,
			'include_image_language' => $list,
			'include_video_language' => $list,
			'append_to_response'     => "/^$word(?:,$word){0,8}$/D",
		),
	);
	$query    = array();
	foreach ( $patterns[ $what ] as $name => $pattern ) {
		$value = $given[ $name ] ?? '';
		if ( is_string( $value ) && preg_match( $pattern, $value ) ) {
			$query[ $name ] = $value;
		}
	}
	return $query;
}

/** A service's answer as this site's. Of a refusal the body is passed on too: the script reads from it whether to try again. */
function film_elements_pass_on( array $answer ): WP_REST_Response {
	$data = json_decode( $answer['body'] );
	if ( 200 !== $answer['status'] ) {
		$data = film_elements_refusal( $data, $answer['status'] );
	}
	$response = new WP_REST_Response( $data, $answer['status'] );
	if ( 429 === $answer['status'] ) {
		$response->header( 'Retry-After', (string) max( 1, $answer['wait'] ) );
	}
	if ( 200 === $answer['status'] ) {
		$response->header( 'Cache-Control', 'public, max-age=3600' );
	}
	return $response;
}

/** The fields by which TMDB and OMDb say what is wrong, and no others; what WordPress says itself has its own. */
function film_elements_refusal( $data, int $status ): array {
	$fields = is_object( $data ) ? get_object_vars( $data ) : array();
	$known  = array_intersect_key( $fields, array_flip( array( 'success', 'status_code', 'status_message', 'Response', 'Error' ) ) );
	if ( $known ) {
		return $known;
	}
	$codes = array(
		404 => 'film_elements_not_found',
		429 => 'film_elements_too_many',
		504 => 'film_elements_no_answer',
	);
	return array(
		'code'    => $codes[ $status ] ?? 'film_elements_upstream',
		'message' => __( 'The service did not answer as expected.', 'film-elements' ),
	);
}
