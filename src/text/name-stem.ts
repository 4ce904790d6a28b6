/**
 * Names whose Russian form cannot be read letter by letter, as patterns over sounds (see name-sound.ts) and what they stand for.
 * Russian writes Azerbaijani h as г in a closed set of names (Гусейн, Рагим); everywhere else its г is q, g or ğ,
 * so the set is listed: taking every г for h would make Haşımov and Qasımov one name.
 */
export const stems: readonly (readonly [RegExp, string])[] = [
  [/gus(?=ain)/u, 'hus'],
  [/gasan/u, 'hasan'],
  [
    /^g(?=aci|aidar|amid|abib|ikmat|idaiat|idait|umbat|ašim|amza|amlat|anif|afiz|ilal|arun|atam|icran|alim|akim|uma[iy]|agvard|aibat|usni|usnu|asib|uria)/u,
    'h',
  ],
  [/ragim/u, 'rahim'],
  [/ragman/u, 'rahman'],
  [/ibragim/u, 'ibrahim'],
  [/magaram/u, 'maharam'],
  [/mag[ao]mad/u, 'mahamad'],
  [/magmud/u, 'mahmud'],
  [/^tagir/u, 'tahir'],
  [/^vag(?=ab|id)/u, 'vah'],
  [/^vagit/u, 'vahid'],
  [/^zagid/u, 'zahid'],
  [/fargad/u, 'farhad'],
  [/^bagram/u, 'bahram'],
  [/^šagin/u, 'šahin'],
  [/ishag/u, 'išag'],
  // Other forms that Russian gave to Azerbaijani names.
  [/gasum/u, 'gasim'],
  [/akpar/u, 'akbar'],
  [/mirzo(?=i?av)/u, 'mirza'],
  [/mahti/u, 'mahdi'],
  [/kul[ui]|gulu(?=zad)/u, 'guli'],
  [/^ogl[iu]$/u, 'oglu'],
  [/^ikbal/u, 'igbal'],
  [/^i?akub/u, 'iagub'],
  [/^gai?uš/u, 'goiuš'],
  // Western spellings with x for ks.
  [/^alah(?=and|a?i|is)/u, 'alaks'],
  [/^mahim/u, 'maksim'],
  [/^alaksandar/u, 'alaksandr'],
];
