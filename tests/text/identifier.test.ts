import { describe, expect, it } from 'vitest';
import { isDoi, isIsbn, isIssn, isOrcid, isRor } from '../../src/text/identifier.ts';

const examples = [
  {
    kind: isOrcid,
    right: ['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'],
    wrong: [
      '0000-0002-1825-0098',
      '0000-0002-1825-009X',
      '0000000218250097',
      '0000-0002-1694-233x',
      'https://orcid.org/0000-0002-1825-0097',
      '',
    ],
  },
  {
    kind: isIsbn,
    right: ['978-3-16-148410-0', '9783161484100', '978 0 306 40615 7', '0-306-40615-2', '0-8044-2957-X', '9791034806966'],
    wrong: ['978-3-16-148410-1', '0-306-40615-3', '977-3-16-148410-0', '978--3161484100', '-9783161484100', 'X-8044-2957-0', '123', ''],
  },
  {
    kind: isIssn,
    right: ['0317-8471', '2049-3630', '1050-124X', '2434-561X'],
    wrong: ['0317-8472', '03178471', '1050-124x', '0317-847', ''],
  },
  {
    kind: isDoi,
    right: ['10.1000/182', '10.1000.10/abc', '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O', '10.12345/ə'],
    wrong: ['doi:10.1000/182', 'https://doi.org/10.1000/182', '10.1000/', '10.10/abc', '10.1000/a b', '10.1000', '11.1000/182', ''],
  },
  {
    kind: isRor,
    right: ['https://ror.org/02mhbdp94', 'https://ror.org/05dxps055', 'https://ror.org/03yrm5c26'],
    wrong: [
      'https://ror.org/02mhbdp95',
      'http://ror.org/02mhbdp94',
      '02mhbdp94',
      'https://ror.org/02mhbdp94/',
      'https://ror.org/02mhbdl94',
    ],
  },
];

describe.each(examples)('$kind.name', ({ kind, right, wrong }) => {
  it.each(right)('takes %s', (text) => {
    expect(kind(text)).toBe(true);
  });
  it.each(wrong)('refuses "%s"', (text) => {
    expect(kind(text)).toBe(false);
  });
});

it.each([
  [isOrcid, '0000-0002-1825-0097'],
  [isIsbn, '9783161484100'],
  [isIssn, '0317-8471'],
] as const)('%o notices every wrong digit', (isValid, right) => {
  for (const [place, digit] of Array.from(right).entries()) {
    if (digit === '-') continue;
    const wrong = right.slice(0, place) + String((Number(digit) + 1) % 10) + right.slice(place + 1);
    expect(isValid(wrong), wrong).toBe(false);
  }
});
