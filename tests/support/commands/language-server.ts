import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** LSP diagnostic. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** LSP completion item. */
export interface Completion {
  readonly label: string;
  readonly documentation?: unknown;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly items: readonly unknown[] };
  readonly result?: unknown;
}

/** Opens a document in a language server; returns its diagnostics and the completions at the start of a line. */
export async function queryLanguageServer(
  script: string,
  folder: string,
  options: object,
  opened: { readonly path: string; readonly language: string; readonly text: string; readonly line: number },
): Promise<{ readonly found: readonly Diagnostic[]; readonly offers: readonly Completion[] }> {
  const server = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  try {
    const { request, notify } = connect(server.stdin, server.stdout);
    const rootUri = pathToFileURL(folder).href;
    const textDocument = { uri: pathToFileURL(opened.path).href };
    await request('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'folder' }],
      initializationOptions: options,
      capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { diagnostic: {}, completion: {} } },
    });
    notify('initialized', {});
    notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: opened.language, version: 1, text: opened.text } });
    const { items: found } = (await request('textDocument/diagnostic', { textDocument })) as { items: Diagnostic[] };
    const position = { line: opened.line, character: 0 };
    const completion = (await request('textDocument/completion', { textDocument, position })) as { items?: Completion[] } & Completion[];
    return { found, offers: completion.items ?? completion };
  } finally {
    server.kill();
  }
}

/** LSP client over stdio. Requests from the server get an empty reply. */
function connect(input: NodeJS.WritableStream, output: NodeJS.ReadableStream) {
  const pending = new Map<number | string, (result: unknown) => void>();
  let unread: Buffer = Buffer.alloc(0);
  let lastId = 0;
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    input.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const receive = ({ id, method, params, result }: Message) => {
    if (id === undefined) return;
    if (!method) pending.get(id)?.(result);
    else send({ id, result: method === 'workspace/configuration' ? params!.items.map(() => ({})) : null });
  };
  output.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (;;) {
      const bodyStart = unread.indexOf('\r\n\r\n') + 4;
      const end = bodyStart + Number(/Content-Length: (\d+)/.exec(unread.toString('utf8', 0, Math.max(bodyStart, 0)))?.[1]);
      if (bodyStart < 4 || !(unread.length >= end)) return;
      const text = unread.toString('utf8', bodyStart, end);
      unread = unread.subarray(end);
      receive(JSON.parse(text) as Message);
    }
  });
  return {
    notify: (method: string, params: object) => send({ method, params }),
    request: (method: string, params: object) =>
      new Promise<unknown>((resolve) => {
        pending.set(++lastId, resolve);
        send({ id: lastId, method, params });
      }),
  };
}
