import { expect, test } from 'vitest';
import { metaElements } from '../../src/discovery/meta-elements.ts';

test('what a tag says stays text, whatever it holds', () => {
  const html = metaElements([
    { name: 'citation_title', content: '"><script>alert(1)</script> & ə' },
    { property: 'og:title', content: 'plain' },
  ]);
  expect(html).toBe(
    '<meta name="citation_title" content="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; ə"><meta property="og:title" content="plain">',
  );
});
