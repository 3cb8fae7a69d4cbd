import { lacksCorrection, readVersion } from '../../domain/catalog/revision.ts';
import { interpolate } from '../../domain/interpolate.ts';
import { scope } from '../shared/site-scope.ts';
import { formatDateTime } from './format-date-time.ts';
import { offlineStorage } from './offline-storage.ts';
import { ownRegistration } from './registration.ts';
import { acceptsUpdateAttribute } from '../shared/activity-selectors.ts';

/** Asks the publisher for the current revision; where there is no network to ask, the foot of the page says so. */
export async function checkVersion(): Promise<void> {
  const reached = await ask();
  footerLine(reached);
  dispatchEvent(new CustomEvent('asked-for-corrections', { detail: reached }));
}

/** Whether there is a network; what the publisher says is kept for when there is none. */
async function ask(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    const response = await fetch(`${scope}version.json`, { cache: 'no-store' });
    const text = await response.text();
    if (response.ok && readVersion(text)) offlineStorage.keep(text, Date.now());
    return true;
  } catch {
    return false;
  }
}

/** Without a network the foot of the page says which revision this is, and since when nobody could ask for a newer one. */
function footerLine(reached: boolean): void {
  const footer = document.querySelector<HTMLElement>('footer[data-revision]');
  const { checked, version } = offlineStorage;
  footer?.querySelector('[data-unchecked]')?.remove();
  if (reached || !footer || !checked || !version) return;
  const { revision = '', revised = '' } = footer.dataset;
  const line = paragraph(interpolate(version.words.unchecked, { revision, revised, since: formatDateTime(checked) }));
  line.dataset['unchecked'] = '';
  footer.append(line);
}

/** Says above the page that it lacks a safety correction, where that is known, until a newer one has taken its place. */
export function showCorrectionNotice(): void {
  const { version } = offlineStorage;
  const revision = Number(document.querySelector<HTMLElement>('footer[data-revision]')?.dataset['revision'] ?? Infinity);
  const main = document.querySelector('main');
  if (!version || !main || main.querySelector('[data-correction]') || !lacksCorrection(revision, version)) return;
  const { words } = version;
  const notice = document.createElement('div');
  notice.className = 'warning';
  notice.dataset['correction'] = '';
  notice.setAttribute('role', 'status');
  const link = Object.assign(document.createElement('a'), { href: location.href, textContent: words.take });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    link.replaceWith(words.taking);
    document.documentElement.toggleAttribute(acceptsUpdateAttribute, true);
    void fetchUpdate().then((taken) => taken || notice.replaceChildren(paragraph(`${words.lacks} ${words.notTaken}`)));
  });
  const line = paragraph(`${words.lacks} `);
  line.append(link);
  main.prepend(notice);
  notice.append(line);
}

/** Fetches the newer copy, which then takes over and loads the page anew; false when there is none to be had. */
async function fetchUpdate(): Promise<boolean> {
  const registration = await ownRegistration().catch(() => undefined);
  if (!registration) {
    location.reload();
    return true;
  }
  await registration.update().catch(() => undefined);
  const newer = registration.installing;
  if (!newer) return registration.waiting !== null;
  return new Promise((taken) =>
    newer.addEventListener('statechange', () => newer.state !== 'installing' && taken(newer.state !== 'redundant')),
  );
}

function paragraph(text: string): HTMLParagraphElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}
