import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { ManifestEntry } from '../../../src/offline/precache-manifest.ts';
import { verifyResponse } from '../../../src/offline/verify-response.ts';

const body = '<h1>Übung</h1>';
const file: ManifestEntry = ['e46/', createHash('sha256').update(body).digest('base64'), body.length];
const cutOff = () => new Response(new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) }));

describe('a response is that very file', () => {
  const cases: readonly (readonly [string, Response | undefined, boolean])[] = [
    ['when its bytes are', new Response(body), true],
    ['not when a letter differs', new Response(body.replace('b', 'd')), false],
    ['not when it is empty', new Response(''), false],
    ['not with the status of an error, whatever its bytes', new Response(body, { status: 500 }), false],
    ['not with the status of a part', new Response(body, { status: 206 }), false],
    ['not when it is cut off', cutOff(), false],
    ['not when there is none', undefined, false],
  ];
  for (const [name, response, is] of cases) {
    it(name, async () => assert.equal(await (await verifyResponse(response, file))?.text(), is ? body : undefined));
  }

  it('and keeps the headers that it came with, but for those of its transport', async () => {
    const headers = {
      'content-type': 'text/html',
      'cross-origin-embedder-policy': 'require-corp',
      'content-encoding': 'br',
      vary: '*',
      'content-length': '3',
    };
    const kept = (await verifyResponse(new Response(body, { headers }), file))!.headers;
    assert.deepEqual(Object.fromEntries(kept), { 'content-type': 'text/html', 'cross-origin-embedder-policy': 'require-corp' });
  });
});
