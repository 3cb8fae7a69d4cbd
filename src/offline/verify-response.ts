import type { ManifestEntry } from './precache-manifest.ts';

/** Headers that describe the transfer rather than the decoded body. */
const transferHeaders = ['content-encoding', 'content-length', 'transfer-encoding', 'vary', 'set-cookie'];

/** The response if its status is 200 and its body matches the hash; undefined otherwise, as when truncated. */
export async function verifyResponse(response: Response | undefined, [, hash]: ManifestEntry): Promise<Response | undefined> {
  if (response?.status !== 200) return undefined;
  const body = await response.arrayBuffer().catch(() => undefined);
  if (!body || (await hashOf(body)) !== hash) return undefined;
  const headers = new Headers(response.headers);
  for (const name of transferHeaders) headers.delete(name);
  return new Response(body, { headers });
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', body))));
}
