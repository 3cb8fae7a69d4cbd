/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Whether visitors’ browsers keep a copy for use without a network. */
  readonly KEEPS_COPY: boolean;
  /** The key of storage under which this site, and no other of its origin, keeps which model was opened last. */
  readonly REMEMBERED_MODEL: string;
  /** The addresses of pages that grow with the content. */
  readonly NEVER_PREFETCHED: readonly string[];
  /** Whether the sheets are there as PDF. */
  readonly OFFERS_PDF: boolean;
}

declare namespace App {
  interface Locals {
    /** All content of this page’s language. */
    catalog: import('./domain/catalog/catalog.ts').Catalog;
    /** The interface’s words in this page’s language. */
    words: import('./i18n/en.ts').Messages;
    /** An address of the site with the base path before it. */
    at: (path: string) => string;
    /** Where an address of the site is published; undefined when nobody said where that is. */
    published: (path: string) => URL | undefined;
    /** The kinds of key that this page is about; every kind when undefined. */
    keys: readonly string[] | undefined;
  }
}
