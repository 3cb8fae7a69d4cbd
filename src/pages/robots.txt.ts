import type { APIRoute } from 'astro';

/** Allows everything; lists the sitemap only if the site URL is known. */
export const GET: APIRoute = ({ site, locals: { file } }) => {
  const sitemap = site && new URL(file('/sitemap-index.xml'), site);
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `Sitemap: ${sitemap.href}\n` : ''}`, {
    headers: { 'Content-Type': 'text/plain' },
  });
};
