import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { yearSpan } from '../../../src/views/year-span.ts';

describe('a span of years', () => {
  const cases = [
    [{ from: '1997-12', to: '2006-08' }, '1997–2006'],
    [{ from: '1994', to: '2001-07' }, '1994–2001'],
    [{ from: 1999, to: 2006 }, '1999–2006'],
  ] as const;
  for (const [span, text] of cases) it(text, () => assert.equal(yearSpan(span), text));
});
