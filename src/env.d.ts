/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Whether browsers store an offline copy. */
  readonly KEEPS_COPY: boolean;
  /** Storage key of the last opened model, unique to this site within its origin. */
  readonly REMEMBERED_MODEL: string;
  /** Paths of pages whose size grows with the content. */
  readonly NEVER_PREFETCHED: readonly string[];
  readonly OFFERS_PDF: boolean;
  /** What offers a page in a language, by language; a page would have to carry those of all others. */
  readonly LANGUAGE_OFFERS: Readonly<Record<string, { readonly text: string; readonly close: string }>>;
}

declare namespace App {
  interface Locals {
    /** All content in the page’s language. */
    catalog: import('./domain/catalog/catalog.ts').Catalog;
    /** Messages of the interface, with the content’s words for its own run. */
    messages: import('./i18n/guide-messages.ts').PageMessages;
    /** Prepends the base path and the language to a path of a page. */
    at: (path: string) => string;
    /** Prepends the base path to a path of a file that all languages share. */
    file: (path: string) => string;
    /** Every language that has a page, the first one first, with the page’s path there; none where fewer than two have it. */
    alternates: (path: string) => readonly {
      readonly language: string;
      readonly address: string;
      readonly name: string;
    }[];
    /** Whether a page was translated from other words than the first language has now. */
    isStale: (path: string) => boolean;
    /** Absolute URL of a page in the page’s language; undefined when the site URL is not configured. */
    published: (path: string) => URL | undefined;
    /** Values of the page’s model, or those common to all. */
    values: import('./domain/catalog/catalog.ts').Catalog['values'];
    /** Kinds of key the page is limited to; undefined for all. */
    keys: readonly string[] | undefined;
    /** Publishes a picture of the content by its file name. */
    publishPicture: (name: string) => Promise<{ readonly src: string; readonly width: number; readonly height: number }>;
  }
}
