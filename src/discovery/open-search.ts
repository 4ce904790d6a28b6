import { absolute, fileAddress, pageAddress } from '../model/address.ts';
import type { Site } from '../model/address.ts';
import { escapeXml } from '../text/xml.ts';

/** The path of the description of the search in a language: `opensearch.xml`, `opensearch.az.xml`. */
export function openSearchPath(site: Site, language: string): string {
  return language === site.languages[0] ? 'opensearch.xml' : `opensearch.${language}.xml`;
}

/** An OpenSearch description (OpenSearch 1.1, draft 6), by which a browser can add the site's search in a language to its own. */
export function openSearch(
  site: Site,
  language: string,
  { name, description }: { readonly name: string; readonly description: string },
): string {
  const search = absolute(site, pageAddress(site, 'search/', language));
  const self = absolute(site, fileAddress(site, openSearchPath(site, language)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The standard allows 16 characters for the short name and 1024 for the description.
    `  <ShortName>${escapeXml([...name].slice(0, 16).join('').trim())}</ShortName>`,
    `  <Description>${escapeXml([...description].slice(0, 1024).join(''))}</Description>`,
    `  <Language>${escapeXml(language)}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image width="16" height="16" type="image/svg+xml">${escapeXml(absolute(site, fileAddress(site, 'favicon.svg')))}</Image>`,
    `  <Url type="text/html" template="${escapeXml(search)}?q={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(self)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
