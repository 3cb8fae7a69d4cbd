import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** What a language server has against a place in a file. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** Something a language server offers to write. */
export interface Offer {
  readonly label: string;
  readonly documentation?: unknown;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly items: readonly unknown[] };
  readonly result?: unknown;
}

/** Opens a text in a language server, as an editor does, and gives what the server has against it and what it offers at the start of a line. */
export async function askServer(
  script: string,
  folder: string,
  options: object,
  opened: { readonly path: string; readonly language: string; readonly text: string; readonly line: number },
): Promise<{ readonly found: readonly Diagnostic[]; readonly offers: readonly Offer[] }> {
  const server = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  try {
    const { ask, tell } = talkingTo(server.stdin, server.stdout);
    const rootUri = pathToFileURL(folder).href;
    const textDocument = { uri: pathToFileURL(opened.path).href };
    await ask('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'folder' }],
      initializationOptions: options,
      capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { diagnostic: {}, completion: {} } },
    });
    tell('initialized', {});
    tell('textDocument/didOpen', { textDocument: { ...textDocument, languageId: opened.language, version: 1, text: opened.text } });
    const { items: found } = (await ask('textDocument/diagnostic', { textDocument })) as { items: Diagnostic[] };
    const position = { line: opened.line, character: 0 };
    const completion = (await ask('textDocument/completion', { textDocument, position })) as { items?: Offer[] } & Offer[];
    return { found, offers: completion.items ?? completion };
  } finally {
    server.kill();
  }
}

/** The protocol: each message is JSON after a line with its length. Whatever the server asks itself gets an empty answer. */
function talkingTo(input: NodeJS.WritableStream, output: NodeJS.ReadableStream) {
  const waiting = new Map<number | string, (result: unknown) => void>();
  let unread: Buffer = Buffer.alloc(0);
  let asked = 0;
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    input.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const receive = ({ id, method, params, result }: Message) => {
    if (id === undefined) return;
    if (!method) waiting.get(id)?.(result);
    else send({ id, result: method === 'workspace/configuration' ? params!.items.map(() => ({})) : null });
  };
  output.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (;;) {
      const head = unread.indexOf('\r\n\r\n') + 4;
      const end = head + Number(/Content-Length: (\d+)/.exec(unread.toString('utf8', 0, Math.max(head, 0)))?.[1]);
      if (head < 4 || !(unread.length >= end)) return;
      const text = unread.toString('utf8', head, end);
      unread = unread.subarray(end);
      receive(JSON.parse(text) as Message);
    }
  });
  return {
    tell: (method: string, params: object) => send({ method, params }),
    ask: (method: string, params: object) =>
      new Promise<unknown>((resolve) => {
        waiting.set(++asked, resolve);
        send({ id: asked, method, params });
      }),
  };
}
