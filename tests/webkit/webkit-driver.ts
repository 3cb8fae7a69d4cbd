import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createSocket, type AddressInfo } from 'node:net';
import { Builder, By, Capabilities, until, type WebDriver, type WebElement } from 'selenium-webdriver';
import { findMiniBrowser, webKitDriver } from '../../src/tools/browser.ts';
import { siteServer } from '../../src/tools/site-server.ts';
import { plain } from '../support/browser/sites.ts';

/** Milliseconds to wait for what a page does at once, on a busy machine. */
const patience = 15_000;

/** The built site behind its own server, and a WebKit in front of it. */
export class WebKit {
  readonly driver: WebDriver;
  readonly #process: ChildProcess;
  readonly #server: Server;
  readonly #port: number;

  private constructor(driver: WebDriver, process: ChildProcess, server: Server) {
    this.driver = driver;
    this.#process = process;
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Starts all three. */
  static async start(): Promise<WebKit> {
    const server = createServer(siteServer(plain.folder, '/'));
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
    const port = await freePort();
    const process = spawn(webKitDriver, [`--port=${port}`], { stdio: 'ignore' });
    await once(process, 'spawn');
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
    });
    await answers(`http://127.0.0.1:${port}/status`);
    const builder = new Builder().disableEnvironmentOverrides().usingServer(`http://127.0.0.1:${port}/`);
    return new WebKit(await builder.withCapabilities(capabilities).build(), process, server);
  }

  /** Ends what was started. */
  async end(): Promise<void> {
    await this.driver.quit();
    this.#process.kill();
    await this.stopServer();
  }

  /** From now on nobody listens at the site’s address. */
  async stopServer(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  /** Opens a page by its path. */
  open(path: string): Promise<void> {
    return this.driver.get(`http://localhost:${this.#port}${path}`);
  }

  /** The address of the page in front, without its origin. */
  async path(): Promise<string> {
    return (await this.driver.getCurrentUrl()).replace(/^https?:\/\/[^/]+/, '');
  }

  /** Runs a piece of script in the page and gives what it returns. */
  ask<Answer>(script: string, ...values: readonly unknown[]): Promise<Answer> {
    return this.driver.executeScript<Answer>(script, ...values);
  }

  /** The first element of a selector that can be seen; waits until there is one. */
  seen(selector: string, ms = patience): Promise<WebElement> {
    const find = async () => {
      for (const element of await this.driver.findElements(By.css(selector))) if (await element.isDisplayed()) return element;
      return null;
    };
    return this.driver.wait(find, ms, `Nothing to be seen at ${selector}`) as Promise<WebElement>;
  }

  /** The button with these words that can be seen; waits until there is one. */
  button(words: string, ms = patience): Promise<WebElement> {
    const find = async () => {
      for (const element of await this.driver.findElements(By.css('button')))
        if ((await element.isDisplayed()) && (await element.getText()).trim() === words) return element;
      return null;
    };
    return this.driver.wait(find, ms, `No button “${words}” to be seen`) as Promise<WebElement>;
  }

  /** Waits until a piece of script in the page returns something true. */
  until(script: string, ms = patience): Promise<unknown> {
    return this.driver.wait(() => this.ask(script).catch(() => false), ms, `Never true: ${script}`);
  }

  /** Waits until the address in front matches. */
  arrives(pattern: RegExp, ms = patience): Promise<unknown> {
    return this.driver.wait(until.urlMatches(pattern), ms);
  }
}

/** A port that nobody uses now. */
async function freePort(): Promise<number> {
  const socket = createSocket().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  await new Promise((closed) => socket.close(closed));
  return port;
}

/** Waits until the driver answers at all. */
async function answers(address: string, attempts = 200): Promise<void> {
  const { ok } = await fetch(address).catch(() => ({ ok: false }));
  if (ok) return;
  if (attempts === 0) throw new Error(`${webKitDriver} does not answer.`);
  await new Promise((later) => setTimeout(later, 50));
  return answers(address, attempts - 1);
}
