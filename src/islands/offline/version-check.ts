import { lacksCorrection, readVersion } from '../../domain/catalog/revision.ts';
import { interpolate } from '../../domain/interpolate.ts';
import { formatDateTime } from './format-date-time.ts';
import { offlineStorage } from './offline-storage.ts';
import { ownRegistration } from './registration.ts';
import { acceptsUpdateAttribute } from '../shared/activity-selectors.ts';

/** Fetches the current revision, and shows in the footer when that fails for lack of a network. */
export async function checkVersion(): Promise<void> {
  const isOnline = await fetchVersion();
  showUncheckedLine(isOnline);
  dispatchEvent(new CustomEvent('asked-for-corrections', { detail: isOnline }));
}

/** Fetches and stores version.json; returns whether the network is reachable. */
async function fetchVersion(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    // It stands beside the manifest of the page’s language.
    const { href } = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
    const response = await fetch(new URL('version.json', href), { cache: 'no-store' });
    const text = await response.text();
    if (response.ok && readVersion(text)) offlineStorage.keep(text, Date.now());
    return true;
  } catch {
    return false;
  }
}

/** Without a network, shows in the footer the page’s revision and the time of the last check. */
function showUncheckedLine(isOnline: boolean): void {
  const footer = document.querySelector<HTMLElement>('footer[data-revision]');
  const { checkedMs, version } = offlineStorage;
  footer?.querySelector('[data-unchecked]')?.remove();
  if (isOnline || !footer || !checkedMs || !version) return;
  const { revision = '', revised = '' } = footer.dataset;
  const line = paragraph(
    interpolate(version.words.unchecked, { revision, revised, since: formatDateTime(checkedMs, version.words.locale) }),
  );
  line.dataset['unchecked'] = '';
  footer.append(line);
}

/** Shows above the page that it lacks a known safety correction, with a link that fetches the update. */
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
    void fetchUpdate().then((isTaken) => isTaken || notice.replaceChildren(paragraph(`${words.lacks} ${words.notTaken}`)));
  });
  const line = paragraph(`${words.lacks} `);
  line.append(link);
  main.prepend(notice);
  notice.append(line);
}

/** Installs the newer copy, which then takes control and reloads the page; false when none is available. */
async function fetchUpdate(): Promise<boolean> {
  const registration = await ownRegistration().catch(() => undefined);
  if (!registration) {
    location.reload();
    return true;
  }
  await registration.update().catch(() => undefined);
  const worker = registration.installing;
  if (!worker) return registration.waiting !== null;
  return new Promise((resolve) =>
    worker.addEventListener('statechange', () => worker.state !== 'installing' && resolve(worker.state !== 'redundant')),
  );
}

function paragraph(text: string): HTMLParagraphElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}
