/**
 * The floor of checkout over HTTP: a node:http handler that finds by bare selects what served, its version and the dataset
 * versions of that, and answers with the same manifest. Takes a file of views and the id of the log; prints its URL.
 */
import { DatabaseSync } from '@photostructure/sqlite';
import { serveAnswers } from './serve-answers.ts';

const [file = '', logId = ''] = process.argv.slice(2);
const database = new DatabaseSync(file, { readOnly: true });
const head = database.prepare('select position, recorded_at from event_entries order by position desc limit 1');
const standing = `from serving_changes where slot = ? and withdrawn_at is null and since`;
const findChange = database.prepare(
  `select since, event_id, stated ${standing} <= ? order by since desc, position desc, ordinal desc limit 1`,
);
const findNext = database.prepare(`select since ${standing} > ? order by since, position, ordinal limit 1`);
const findVersion = database.prepare(
  'select stated, occurred_at, recorded_at, actor from model_versions where namespace = ? and name = ? and number = ?',
);
const findDataset = database.prepare(
  'select number, stated from dataset_versions where namespace = ? and name = ? and digest = ?',
);
// A statement ends with its database, which is collected where nobody names it any more.
process.on('exit', () => database.close());

interface Artifact {
  readonly name?: string;
  readonly uri?: string;
  readonly digest?: string;
  readonly size?: number;
  readonly mediaType?: string;
}
interface Use {
  readonly role: string;
  readonly namespace: string;
  readonly name: string;
  readonly digest: string;
}

const formatInstant = (time: number) => new Date(time).toISOString();
const toActor = ({ id, kind }: { readonly id: string; readonly kind: string }) => ({ id, kind });
const toArtifact = ({ name = '', uri = '', digest = '', size = 0, mediaType = '' }: Artifact) => ({
  ...{ name: name || null, uri: uri || null, digest: digest || null, size: size || null, mediaType: mediaType || null },
});

function toDataset({ role, namespace, name, digest }: Use) {
  const row = findDataset.get(namespace, name, digest);
  const { rows = null, size = null, files = null, artifacts = [] } = JSON.parse(row.stated);
  const ref = `dataset:${namespace}/${name}@${row.number}`;
  const rest = { indirect: false, recorded: true, rows, size, files, retraction: null };
  return { role, ref, namespace, name, digest, ...rest, artifacts: artifacts.map(toArtifact) };
}

function toVersion(name: string, { number, share }: { readonly number: number; readonly share: number }) {
  const row = findVersion.get('default', name, number);
  const { label = null, branch, recipe, metrics = {}, artifacts = [] } = JSON.parse(row.stated);
  const { code, datasets, parameters, software } = recipe;
  const { language, languageVersion = null, packages } = software;
  return {
    ...{ ref: `model:default/${name}@${number}`, namespace: 'default', model: name, number, label, branch },
    ...{ share, shadow: false, trainedAt: formatInstant(row.occurred_at), recordedAt: formatInstant(row.recorded_at) },
    ...{ actor: toActor(JSON.parse(row.actor)), retraction: null },
    code: { repository: code.repository, commit: code.commit, path: code.path ?? null, dirty: code.dirty ?? null },
    ...{ run: null, datasets: datasets.map(toDataset), usedArtifacts: [], parameters },
    software: { language, languageVersion, packages, lockFileDigest: null, imageDigest: null, hardware: null },
    ...{ parents: [], metrics, artifacts: artifacts.map(toArtifact), problems: [] },
  };
}

function checkout(model: string, at: string): string {
  const { position, recorded_at: known } = head.get();
  const slot = `default/production@${model}`;
  const change = findChange.get(slot, Date.parse(at));
  const { type, allocation, actor, evidence, reason, recordedAt } = JSON.parse(change.stated);
  const next = findNext.get(slot, Date.parse(at));
  const manifest = {
    ...{ $schema: 'urn:pedigree:manifests:Checkout:v1', version: 1 },
    asOf: { position: `${logId}.${position}`, recordedAt: formatInstant(known) },
    serving: {
      ...{
        environment: 'environment:default/production',
        model: `model:default/${model}`,
        at,
        state: allocation.state,
      },
      ...{ since: formatInstant(change.since), until: next ? formatInstant(next.since) : null },
      ...{ event: { id: change.event_id, type }, actor: toActor(actor), reason, evidence, recordedAt },
    },
    versions: allocation.versions.map((each: { number: number; share: number }) => toVersion(model, each)),
  };
  return JSON.stringify({ data: { checkout: { manifest } } });
}

serveAnswers(({ model = '', at = '' }) => checkout(model, at));
