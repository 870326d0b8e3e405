<?php
/**
 * Plugin Name:       Film Elements
 * Description:       Film cards, reviews, box office and more in posts and pages: a block, a shortcode, or an IMDb address alone on its line.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Film Elements contributors
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       film-elements
 * Domain Path:       /languages
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

define( 'FILM_ELEMENTS_VERSION', '0.1.0' );
define( 'FILM_ELEMENTS_FILE', __FILE__ );
define( 'FILM_ELEMENTS_DIR', plugin_dir_path( __FILE__ ) );

require_once FILM_ELEMENTS_DIR . 'includes/choices.php';
require_once FILM_ELEMENTS_DIR . 'includes/options.php';
require_once FILM_ELEMENTS_DIR . 'includes/refs.php';
require_once FILM_ELEMENTS_DIR . 'includes/cache.php';
require_once FILM_ELEMENTS_DIR . 'includes/http.php';
require_once FILM_ELEMENTS_DIR . 'includes/wikidata.php';
require_once FILM_ELEMENTS_DIR . 'includes/facts.php';
require_once FILM_ELEMENTS_DIR . 'includes/search.php';
require_once FILM_ELEMENTS_DIR . 'includes/assets.php';
require_once FILM_ELEMENTS_DIR . 'includes/theme.php';
require_once FILM_ELEMENTS_DIR . 'includes/render.php';
require_once FILM_ELEMENTS_DIR . 'includes/content.php';
require_once FILM_ELEMENTS_DIR . 'includes/kses.php';
require_once FILM_ELEMENTS_DIR . 'includes/shortcode.php';
require_once FILM_ELEMENTS_DIR . 'includes/embed.php';
require_once FILM_ELEMENTS_DIR . 'includes/block.php';
require_once FILM_ELEMENTS_DIR . 'includes/rest-proxy.php';
require_once FILM_ELEMENTS_DIR . 'includes/rest-search.php';

if ( is_admin() ) {
	require_once FILM_ELEMENTS_DIR . 'includes/sanitize.php';
	require_once FILM_ELEMENTS_DIR . 'includes/settings-fields.php';
	require_once FILM_ELEMENTS_DIR . 'includes/settings-page.php';
	require_once FILM_ELEMENTS_DIR . 'includes/privacy.php';
}
