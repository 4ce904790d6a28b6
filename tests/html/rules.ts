import type { ConfigData } from 'html-validate';

/** The rules for the HTML of every built page: all that are recommended; each one switched off says why. */
export const rules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: ['html5'],
  rules: {
    // A paper's title is as long as its author made it, and the title of its page is no shorter.
    'long-title': 'off',
    // How the source of a page is laid out is left to Astro: HTML knows both <br> and <br />, and ignores a space at the end of a line.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    // Checksums guard against what another host may send; the site asks no other host for anything.
    'require-sri': 'off',
    // The list of a field in which one also types (a combobox of WAI-ARIA) has no element of its own: a datalist cannot tell how many there are.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // HTML lets an id begin with a digit, and a heading of a paper may be "1. Sources".
    'valid-id': ['error', { relaxed: true }],
  },
};
