import type { APIRoute, GetStaticPaths } from 'astro';
import { pathsOfLanguages } from '../../load-catalog.ts';
import { paths } from '../../views/paths.ts';

export const getStaticPaths = (() => pathsOfLanguages()) satisfies GetStaticPaths;

/** Web app manifest; an endpoint, as only the build knows the base path. */
export const GET: APIRoute = ({ locals: { at, file, catalog } }) => {
  const { site, language } = catalog;
  const home = at(paths.home);
  const png = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: file(`/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: home,
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: language,
    start_url: home,
    scope: file('/'),
    display: 'standalone',
    background_color: '#F9F6F1',
    theme_color: '#F9F6F1',
    icons: [
      { src: file('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      png('icon-192', 192, 'any'),
      png('icon-512', 512, 'any'),
      png('icon-maskable-512', 512, 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
