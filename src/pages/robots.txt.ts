import type { APIRoute } from 'astro';

/** Allows everything; lists the sitemap only if the site URL is known. */
export const GET: APIRoute = ({ locals: { published } }) => {
  const sitemap = published('/sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `Sitemap: ${sitemap.href}\n` : ''}`, {
    headers: { 'Content-Type': 'text/plain' },
  });
};
