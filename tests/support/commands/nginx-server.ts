import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compressFolder } from '../../../src/tools/compress-folder.ts';

const programs = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];
const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The installed nginx; undefined when there is none. */
export const nginx: string | undefined = programs.find((path) => existsSync(path));

/** Whether it can send .br files. */
export const brotli = existsSync(module);

/** A running nginx. */
export interface Running {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** What it answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Serves a compressed copy of a built folder at a port, as the current user, with the configuration that stands in it. */
export async function serveByNginx(program: string, built: string, base: string, port: number): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-nginx-'));
  const root = join(folder, 'root');
  const site = join(root, base);
  cpSync(built, site, { recursive: true });
  writeFileSync(join(site, '.secret'), 'secret');
  mkdirSync(join(site, '.well-known'));
  writeFileSync(join(site, '.well-known/proof.txt'), 'proof');
  await compressFolder(site);
  const rules = join(site, '_nginx.conf');
  if (brotli) writeFileSync(rules, readFileSync(rules, 'utf8').replace('#brotli_static', 'brotli_static'));
  const own = join(folder, 'nginx.conf');
  writeFileSync(own, configuration(folder, root, rules, program, port));
  // It comes back when it listens.
  const said = join(folder, 'error.log');
  const run = (...more: string[]) =>
    spawnSync(program, ['-p', folder, '-c', own, '-e', said, ...more], { stdio: ['ignore', 'ignore', openSync(said, 'a')] }).status;
  const status = run();
  const words = readFileSync(said, 'utf8');
  if (status !== 0 || /\[(warn|error|emerg)\]/.test(words)) throw new Error(`nginx finds fault:\n${words}`);
  return {
    get: (path, headers = {}) => get(port, path, headers),
    stop: async () => {
      run('-s', 'stop');
      // It takes its own number away last: what is still in use must not be taken from under it.
      while (existsSync(join(folder, 'nginx.pid'))) await pause(5);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(folder: string, root: string, rules: string, program: string, port: number): string {
  const [, path = '/etc/nginx/nginx.conf'] = /--conf-path=(\S+)/.exec(spawnSync(program, ['-V'], { encoding: 'utf8' }).stderr) ?? [];
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ');
  return `${brotli ? `load_module ${module};\n` : ''}${process.getuid?.() === 0 ? `user ${userInfo().username};\n` : ''}worker_processes 1;
pid ${folder}/nginx.pid;
events {}
http {
  include ${join(dirname(path), 'mime.types')};
  default_type application/octet-stream;
  access_log off;
  ${scratch}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${rules};
  }
}
`;
}

/** Asks for a path as it is written: nothing here takes dots out of it. */
function get(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });
}
