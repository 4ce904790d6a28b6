import type { Issue, Place } from '../model/issue.ts';
import { doubt } from './doubt.ts';

/** Tells of a year or an ordinal in the name of a series, which makes every volume a series of its own. */
export function seriesDoubt(series: string, place: Place, issues: Issue[]): void {
  const [word] =
    /(?<!\p{N})(?:19|20)\d\d(?!\p{N})|\b\d+(?:st|nd|rd|th)\b|(?<!\p{L})(?:\d+|[IVX]+)(?:-(?:ci|cı|cu|cü|й|я|е|го))(?!\p{L})|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{L}+(?:teenth|tieth))\b|(?<!\p{L})(?:birinci|ikinci|üçüncü|первая|первый|вторая|второй|третья|третий)(?!\p{L})/iu.exec(
      series,
    ) ?? [];
  if (word !== undefined) issues.push(doubt('import-series-number', place, { series, word }));
}
