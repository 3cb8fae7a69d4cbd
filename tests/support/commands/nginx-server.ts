import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compressFolder } from '../../../src/tools/compress-folder.ts';

const programs = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Path of nginx; undefined if not installed. */
export const nginx: string | undefined = programs.find((path) => existsSync(path));

/** Whether the brotli_static module is installed. */
export const hasBrotli = existsSync(brotliModule);

/** A running nginx. `get` sends the path unmodified. */
export interface NginxServer {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** HTTP response. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Serves a compressed copy of a build with its own _nginx.conf, as the current user. Throws an Error on any nginx warning. */
export async function serveByNginx(program: string, built: string, base: string, port: number): Promise<NginxServer> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-nginx-'));
  const root = join(folder, 'root');
  const site = join(root, base);
  cpSync(built, site, { recursive: true });
  writeFileSync(join(site, '.secret'), 'secret');
  mkdirSync(join(site, '.well-known'));
  writeFileSync(join(site, '.well-known/proof.txt'), 'proof');
  await compressFolder(site);
  const rules = join(site, '_nginx.conf');
  if (hasBrotli) writeFileSync(rules, readFileSync(rules, 'utf8').replace('#brotli_static', 'brotli_static'));
  const configPath = join(folder, 'nginx.conf');
  writeFileSync(configPath, configuration(folder, root, rules, program, port));
  const log = join(folder, 'error.log');
  const run = (...args: string[]) =>
    spawnSync(program, ['-p', folder, '-c', configPath, '-e', log, ...args], { stdio: ['ignore', 'ignore', openSync(log, 'a')] }).status;
  // nginx daemonizes once it listens.
  const status = run();
  const logText = readFileSync(log, 'utf8');
  if (status !== 0 || /\[(warn|error|emerg)\]/.test(logText)) throw new Error(`nginx failed or warned:\n${logText}`);
  return {
    get: (path, headers = {}) => get(port, path, headers),
    stop: async () => {
      run('-s', 'stop');
      // nginx removes its pid file last; delete the folder only then.
      while (existsSync(join(folder, 'nginx.pid'))) await pause(5);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(folder: string, root: string, rules: string, program: string, port: number): string {
  const [, path = '/etc/nginx/nginx.conf'] = /--conf-path=(\S+)/.exec(spawnSync(program, ['-V'], { encoding: 'utf8' }).stderr) ?? [];
  const tempPaths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ');
  return `${hasBrotli ? `load_module ${brotliModule};\n` : ''}${process.getuid?.() === 0 ? `user ${userInfo().username};\n` : ''}worker_processes 1;
pid ${folder}/nginx.pid;
events {}
http {
  include ${join(dirname(path), 'mime.types')};
  default_type application/octet-stream;
  access_log off;
  ${tempPaths}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${rules};
  }
}
`;
}

/** Requests a path without normalizing it (fetch would resolve dot segments). */
function get(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });
}
