import { rule } from './rule.ts';

/** A year from 1800 on, or an ordinal in our languages. */
const NUMBERED =
  /(?<!\p{N})(?:1[89]|20)\d\d(?!\p{N})|\d+(?:st|nd|rd|th)(?!\p{L})|\d+(?:-?(?:ci|cı|cu|cü|inci|ıncı|uncu|üncü)|-(?:й|я|е|ая|ый|ий|ое|го|ей|ой|ого))(?!\p{L})|(?<!\p{L})(?:[IVX]{2,}|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|birinci|ikinci|üçüncü|dördüncü|beşinci|altıncı|yeddinci|səkkizinci|doqquzuncu|onuncu)|(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ый|ой|ая|ое|ого|ому|ым|ом|ую)|треть(?:я|е|ей|его|ему|ю|им|ем)|третий)(?!\p{L})/iu;

/** The title of a series bears the number or the year of one of its volumes. */
export const seriesNumbered = rule('series-numbered', ({ volumes }, report) => {
  for (const { record, path } of volumes) {
    for (const [language, title] of Object.entries(record.series?.title ?? {})) {
      const found = NUMBERED.exec(title)?.[0];
      if (found !== undefined) report(path, ['series', 'title', language], { title, found });
    }
  }
});
