import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who a certificate is of, as openssl reads it. */
const thisMachine = 'DNS:localhost,IP:127.0.0.1';

/**
 * For tests: makes a certificate that is its own authority, of this machine unless other names are given.
 *
 * @returns it, in PEM, and the file that holds its key (not encrypted) and itself.
 */
export function makeCertificate(
  folder: string,
  names = thisMachine,
): { readonly certificate: string; readonly keystore: string } {
  const [key, file, keystore] = [join(folder, 'key'), join(folder, 'certificate'), join(folder, 'keystore.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', `subjectAltName=${names}`];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', file], { stdio: 'pipe' });
  const certificate = readFileSync(file, 'utf8');
  writeFileSync(keystore, readFileSync(key, 'utf8') + certificate);
  return { certificate, keystore };
}
