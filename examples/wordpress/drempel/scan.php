<?php
/** From the settings of a shortcode or block to the tag. What is not listed here never reaches the page. */

namespace Drempel;

defined( 'ABSPATH' ) || exit;

/** Every setting with what it is when nothing is said. Names as in the shortcode; the attribute has `-` for `_`. */
const SETTINGS = array(
	'instrument'      => 'actieplan',
	'src'             => '',
	'scan'            => '',
	'organisation'    => '',
	'sector'          => '',
	'respondent_role' => '',
	'lang'            => '',
	'storage'         => 'local',
	'storage_key'     => '',
	'submit_url'      => '',
	'submit_to'       => '',
	'heading_level'   => '2',
);

/** Makes one setting what it may be: an address, a number, one of a few words, a name, or plain text. */
function sanitize( $name, $value ) {
	$value = trim( (string) $value );
	switch ( $name ) {
		case 'src':
		case 'submit_url':
			return \esc_url_raw( $value, array( 'http', 'https' ) );
		case 'heading_level':
			return (string) min( 6, max( 1, (int) $value ) );
		case 'storage':
			return in_array( $value, array( 'local', 'session', 'none' ), true ) ? $value : 'local';
		case 'organisation':
		case 'submit_to':
		case 'storage_key':
			return \sanitize_text_field( $value );
		default:
			return (string) preg_replace( '/[^A-Za-z0-9_-]/', '', $value );
	}
}

/** The tag of one scan. The sites of a network may share one origin: each keeps drafts of its own. */
function scan_html( array $given ) {
	$html = '<drempel-scan';
	foreach ( SETTINGS as $name => $default ) {
		$value = sanitize( $name, $given[ $name ] ?? $default );
		if ( 'storage_key' === $name ) {
			$value = rtrim( 'site-' . \get_current_blog_id() . '-' . $value, '-' );
		}
		if ( '' !== $value ) {
			$html .= sprintf( ' %s="%s"', str_replace( '_', '-', $name ), \esc_attr( $value ) );
		}
	}
	return $html . '><p>' . \esc_html__( 'De vragen worden geladen.', 'drempel' ) . '</p></drempel-scan>';
}
