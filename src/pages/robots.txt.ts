import type { APIRoute } from 'astro';

/** Everything may be read; the sitemap is named only where its address is known. */
export const GET: APIRoute = ({ locals: { published } }) => {
  const sitemap = published('/sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `Sitemap: ${sitemap.href}\n` : ''}`, {
    headers: { 'Content-Type': 'text/plain' },
  });
};
