/** By which rules of its manual the golden references of each style were read; the first lines of their files say so. */
export const manuals: Readonly<Record<string, string>> = {
  apa: 'Publication Manual of the American Psychological Association, 7th ed. (2020): authors 9.7–9.12, dates 9.13–9.17, titles 9.18–9.22 and 9.38–9.39, sources 9.23–9.37, order 9.44–9.49, talks and proceedings 10.5, reports and data 10.4, 10.9, in the text 8.10–8.17',
  'modern-language-association':
    'MLA Handbook, 9th ed. (2021): authors 5.3–5.22, titles 5.23–5.30 and 2.90–2.98, containers 5.31–5.37, contributors 5.38–5.47, numbers 5.51–5.53, publishers 5.54–5.67, dates 5.68–5.83, places 5.84–5.98, supplements 5.105–5.119, in the text 6.1–6.30',
  'chicago-author-date':
    'Chicago Manual of Style, 17th ed. (2017): author–date 15.5–15.31, names 14.72–14.84, titles 14.85–14.99, chapters and editors 14.106–14.112, places and publishers 14.127–14.146, electronic 14.6–14.18, talks 14.217',
  'chicago-fullnote-bibliography':
    'Chicago Manual of Style, 17th ed. (2017): notes 14.19–14.60, short forms 14.29–14.36, names 14.72–14.84, titles 14.85–14.99, chapters and editors 14.106–14.112, places and publishers 14.127–14.146, talks 14.217',
  'harvard-cite-them-right':
    'Pears and Shields, Cite Them Right, 12th ed. (2022): setting out citations and references (part C), conference papers and proceedings, reports, lectures (part E)',
  vancouver:
    'Patrias, Citing Medicine, 2nd ed. (National Library of Medicine, 2007, as revised): general rules of appendices, chapters 2 (books), 5 (conference proceedings), 6 (conference papers), 25 (web sites)',
  ieee: 'IEEE Reference Guide (2023): books, conference papers and proceedings, reports, on-line sources; IEEE Editorial Style Manual, citations in the text',
  'gost-r-7-0-5-2008':
    'GOST R 7.0.5-2008: general rules 4.1–4.16, references beyond the text 7.1–7.5, electronic resources 10.1–10.5; GOST 7.1-2003 and GOST R 7.0.12-2011 for description and abbreviations',
  'gost-r-7-0-5-2008-numeric':
    'GOST R 7.0.5-2008: general rules 4.1–4.16, numbered references beyond the text 7.4.1–7.4.2.6, electronic resources 10.1–10.5; GOST 7.1-2003 and GOST R 7.0.12-2011',
  'azerbaijan-higher-attestation-commission':
    'Rules on preparing a dissertation of the Higher Attestation Commission of Azerbaijan, 2000 (10.1–10.3) and 2019 (annex 4.1, groups 11–13); what could not be consulted is named in the style itself',
};
