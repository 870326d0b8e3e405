<?php
/**
 * What editor.js needs.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

return array(
	'dependencies' => array( 'wp-a11y', 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-url' ),
	'version'      => FILM_ELEMENTS_VERSION,
);
