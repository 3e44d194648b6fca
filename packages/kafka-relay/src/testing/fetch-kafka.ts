import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const version = '4.3.1';

/** Without a binding of slf4j a broker logs nothing, and why it does not start stays unknown. */
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>pedigree</groupId>
  <artifactId>kafka-for-tests</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${version}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`;

/** Where Maven has all of it already, no registry is asked. `-C`: a jar with another checksum than its registry's fails. */
const fetching = `
jars="$1" folder="$2"
copy() {
  mvn -B -q -C -f "$folder/pom.xml" -DincludeScope=runtime -DoutputDirectory="$folder/jars" "$@" \\
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies
}
test -d "$jars" || { { copy -o >/dev/null || copy; } && mv "$folder/jars" "$jars"; }
`;

/** Of the user, not of a checkout: every clone on a machine has it. */
function jarsFolder(): string {
  // biome-ignore lint/style/noProcessEnv: only tests ask, and this says where a user keeps what can be fetched again.
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'pedigree', `kafka-${version}`);
}

/** Whether a broker can be started here: there is Java, and the jars, or Maven to fetch them. */
export function hasKafka(): boolean {
  return isInstalled('java') && (existsSync(jarsFolder()) || isInstalled('mvn'));
}

/**
 * For tests: the folder of Kafka's jars in the user's cache, fetched by Maven where they are not there yet.
 *
 * @throws what Maven said, where it has none and can fetch none.
 */
export async function fetchKafka(): Promise<string> {
  const jars = jarsFolder();
  if (existsSync(jars)) return jars;
  mkdirSync(dirname(jars), { recursive: true });
  const folder = mkdtempSync(`${jars}-`);
  try {
    writeFileSync(join(folder, 'pom.xml'), pom);
    // Whoever comes meanwhile waits, and finds them; the lock is free when its holder ends, however that is.
    await promisify(execFile)('flock', [`${jars}.lock`, 'sh', '-c', fetching, 'sh', jars, folder]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return jars;
}

function isInstalled(program: string): boolean {
  // biome-ignore lint/style/noProcessEnv: where programs are is what only the environment says.
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
