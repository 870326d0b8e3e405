<?php
// The rules of WordPress's "Plugin Check" that can be told from the text, for where that is not to be had:
// `php lint.php FOLDER`. A line for each breach; exits with 1 if there is one.
$folder = rtrim( $argv[1], '/' );
$count  = 0;
$say    = static function ( string $file, int $line, string $what ) use ( $folder, &$count ): void {
	++$count;
	echo substr( $file, strlen( $folder ) + 1 ), ':', $line, ': ', $what, "\n";
};

/** What makes a value fit for a page. */
const ESCAPING = '/^(?:esc_(?:attr|html|url)(?:__)?|wp_kses(?:_post|_data)?|selected|checked|absint)$/';
const GETTEXT  = '/^(?:__|_e|_x|_n|esc_html__|esc_html_e|esc_attr__|esc_attr_e)$/';

$files = new RegexIterator( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $folder ) ), '/\.php$/' );
foreach ( $files as $file ) {
	$file   = (string) $file;
	$source = file_get_contents( $file );
	if ( ! preg_match( "/^defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/m", $source ) ) {
		$say( $file, 1, 'can be called directly' );
	}
	foreach ( array( 'eval(', 'create_function', 'extract(', '$_GET', '$_POST', '$_REQUEST', '$_COOKIE', 'file_get_contents', 'curl_', '$wpdb' ) as $word ) {
		if ( false !== strpos( $source, $word ) && ! ( '$wpdb' === $word && 'uninstall.php' === basename( $file ) ) ) {
			$say( $file, 1, $word );
		}
	}
	if ( substr_count( $source, "\n" ) > 300 ) {
		$say( $file, 300, 'over 300 lines' );
	}

	$tokens = array_values(
		array_filter(
			token_get_all( $source ),
			static function ( $token ) {
				return ! is_array( $token ) || ! in_array( $token[0], array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT ), true );
			}
		)
	);
	$line    = 1;
	$depth   = 0;
	$calls   = array();
	$printed = false;
	foreach ( $tokens as $index => $token ) {
		list( $kind, $text, $line ) = is_array( $token ) ? $token : array( 0, $token, $line );
		$before = $tokens[ $index - 1 ] ?? '';
		$next   = $tokens[ $index + 1 ] ?? '';
		if ( '(' === $text ) {
			$calls[] = is_array( $before ) && T_STRING === $before[0] ? $before[1] : '';
		} elseif ( ')' === $text ) {
			array_pop( $calls );
		} elseif ( '{' === $text || T_CURLY_OPEN === $kind ) {
			++$depth;
		} elseif ( '}' === $text ) {
			--$depth;
		} elseif ( ';' === $text ) {
			$printed = false;
		} elseif ( T_ECHO === $kind || ( T_STRING === $kind && 'printf' === $text ) ) {
			$printed = true;
		} elseif ( T_VARIABLE === $kind && $printed && ! preg_grep( ESCAPING, $calls ) ) {
			$say( $file, $line, "$text is printed as it is" );
		} elseif ( T_FUNCTION === $kind && is_array( $next ) && T_STRING === $next[0] && 0 !== strpos( $next[1], 'film_elements_' ) ) {
			$say( $file, $line, "function $next[1] has no prefix" );
		} elseif ( T_CONST === $kind && 0 !== strpos( $next[1], 'FILM_ELEMENTS_' ) ) {
			$say( $file, $line, "const $next[1] has no prefix" );
		} elseif ( T_VARIABLE === $kind && 0 === $depth && ! $calls && '=' === $next && 0 !== strpos( $text, '$film_elements_' ) ) {
			$say( $file, $line, "global $text has no prefix" );
		} elseif ( T_STRING === $kind && preg_match( GETTEXT, $text ) && '(' === $next ) {
			$call = array();
			for ( $at = $index + 2; ')' !== $tokens[ $at ]; ++$at ) {
				$call[] = is_array( $tokens[ $at ] ) ? $tokens[ $at ][1] : $tokens[ $at ];
			}
			if ( "'film-elements'" !== end( $call ) || preg_grep( '/^[^\',]/', $call ) ) {
				$say( $file, $line, 'a message is literal, and of the domain film-elements: ' . implode( ' ', $call ) );
			}
			if ( preg_match( '/%(?:\d\$)?[sd]/', $call[0] ) && ! preg_match( '~/\* translators:[^\n]*\*/\s*\n[^\n]*' . preg_quote( $call[0], '~' ) . '~', $source ) ) {
				$say( $file, $line, 'a message with a placeholder has a note for translators in the line before' );
			}
		}
	}
}
exit( $count ? 1 : 0 );
