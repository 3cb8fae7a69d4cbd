import type { ListedFile } from './precache-manifest.ts';

/** Headers that are true of the bytes as they travelled, and no longer of the file. */
const ofTransport = ['content-encoding', 'content-length', 'transfer-encoding', 'vary', 'set-cookie'];

/** The response with its headers, or undefined when it is not that very file: another status, other bytes, or cut off. */
export async function verified(response: Response | undefined, [, hash]: ListedFile): Promise<Response | undefined> {
  if (response?.status !== 200) return undefined;
  const body = await response.arrayBuffer().catch(() => undefined);
  if (!body || (await hashOf(body)) !== hash) return undefined;
  const headers = new Headers(response.headers);
  for (const name of ofTransport) headers.delete(name);
  return new Response(body, { headers });
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', body))));
}
