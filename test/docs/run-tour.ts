import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';

const pageHost = '127.0.0.1:4000';

/**
 * Types commands into one shell, in a folder, against the service at `url`, and hands out what each printed
 * (stdout and stderr as they mix on a screen). The page's address stands for the service's.
 */
export async function runTour(commands: readonly string[], folder: string, url: string): Promise<readonly string[]> {
  const { host } = new URL(url);
  const mark = `--- ${randomUUID()} ---`;
  const script = commands.map((command) => `${command.replaceAll(pageHost, host)}\necho; echo '${mark}'`).join('\n');
  const shell = spawn('bash', ['-c', `exec 2>&1\n${script}`], {
    cwd: folder,
    env: { ...process.env, PEDIGREE_URL: url, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of shell.stdout.setEncoding('utf8')) printed += chunk;
  return printed
    .split(`\n${mark}\n`)
    .slice(0, commands.length)
    .map((text) => text.replaceAll(host, pageHost));
}
