<?php
/**
 * The fields of the settings page. Each gets `array{name, label_for, …}`.
 *
 * @package Film_Elements
 */

defined( 'ABSPATH' ) || exit;

/** A list to choose one from. */
function film_elements_field_select( array $field ): void {
	printf( '<select id="%s" name="film_elements[%s]">', esc_attr( $field['label_for'] ), esc_attr( $field['name'] ) );
	foreach ( $field['choices'] as $value => $label ) {
		printf(
			'<option value="%s"%s>%s</option>',
			esc_attr( $value ),
			selected( film_elements_options()[ $field['name'] ], $value, false ),
			esc_html( $label )
		);
	}
	echo '</select>';
	film_elements_field_help( $field );
}

/** A line of text. */
function film_elements_field_text( array $field ): void {
	printf(
		'<input type="text" class="regular-text code" id="%1$s" name="film_elements[%2$s]" value="%3$s" placeholder="%4$s">',
		esc_attr( $field['label_for'] ),
		esc_attr( $field['name'] ),
		esc_attr( film_elements_options()[ $field['name'] ] ),
		esc_attr( $field['example'] )
	);
	film_elements_field_help( $field );
}

/** One of the look's tokens. */
function film_elements_field_token( array $field ): void {
	printf(
		'<input type="text" class="regular-text code" id="%1$s" name="film_elements[tokens][%2$s]" value="%3$s" placeholder="%4$s">',
		esc_attr( $field['label_for'] ),
		esc_attr( $field['name'] ),
		esc_attr( film_elements_options()['tokens'][ $field['name'] ] ?? '' ),
		esc_attr( $field['example'] )
	);
	film_elements_field_help( $field );
}

/** A box to tick. */
function film_elements_field_check( array $field ): void {
	printf(
		'<label><input type="checkbox" id="%1$s" name="film_elements[%2$s]" value="1"%3$s> %4$s</label>',
		esc_attr( $field['label_for'] ),
		esc_attr( $field['name'] ),
		checked( ! empty( film_elements_options()[ $field['name'] ] ), true, false ),
		esc_html( $field['text'] )
	);
	film_elements_field_help( $field );
}

/** A key. What is saved is never shown again, not even here. */
function film_elements_field_key( array $field ): void {
	$constant = 'FILM_ELEMENTS_' . strtoupper( $field['name'] ) . '_KEY';
	if ( defined( $constant ) ) {
		/* translators: %s: name of a PHP constant. */
		echo esc_html( sprintf( __( 'Set in wp-config.php, as %s.', 'film-elements' ), $constant ) );
		return;
	}
	$has_key = '' !== film_elements_key( $field['name'] );
	$hint    = $has_key ? __( 'Saved. Type another to replace it.', 'film-elements' ) : '';
	printf(
		'<input type="password" class="regular-text code" id="%1$s" name="film_elements[%2$s_key]" value="" autocomplete="off" placeholder="%3$s">',
		esc_attr( $field['label_for'] ),
		esc_attr( $field['name'] ),
		esc_attr( $hint )
	);
	if ( $has_key ) {
		printf(
			'<br><label><input type="checkbox" name="film_elements[%1$s_forget]" value="1"> %2$s</label>',
			esc_attr( $field['name'] ),
			esc_html__( 'Forget the saved key', 'film-elements' )
		);
	}
	film_elements_field_help( $field );
}

/** The line under a field, if it has one. */
function film_elements_field_help( array $field ): void {
	if ( ! empty( $field['help'] ) ) {
		printf( '<p class="description">%s</p>', esc_html( $field['help'] ) );
	}
}
