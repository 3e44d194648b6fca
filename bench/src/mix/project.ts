import type { ChangeReference } from '@pedigree/schema/events';
import { drawHex, type Random } from '../random.ts';

/** How many team namespaces projects are spread over. */
const teams = 10;

/** A line of one dataset: the digests of its versions by number, and whether each is retracted. */
export interface DatasetLine {
  readonly name: string;
  readonly digests: string[];
  readonly retracted: Set<number>;
}

/** A line of one model as far as it goes. */
export interface ModelLine {
  readonly name: string;
  versions: number;
  /** Digests of artifacts by version number, where they are told. */
  readonly digests: Map<number, string>;
  readonly labelled: Set<number>;
  readonly retracted: Set<number>;
  /** The packages of its lock file, and how many trainings have used them. */
  packages: Readonly<Record<string, string>>;
  trainedWithPackages: number;
  /** The last change of each of its slots by environment. */
  readonly serving: Map<string, ChangeReference>;
}

/** A repository with the datasets and models that come of it. */
export interface Project {
  readonly namespace: string;
  readonly repository: string;
  readonly datasets: readonly DatasetLine[];
  readonly models: readonly ModelLine[];
  /** The commit that is worked on, and how many trainings have been made with it. */
  commit: string;
  trainedAtCommit: number;
}

export function makeProject(random: Random, index: number): Project {
  return {
    namespace: `team-${index % teams}`,
    repository: `https://github.com/acme/project-${index}`,
    datasets: ['raw', 'prepared', 'features'].map((kind) => ({
      name: `project-${index}/${kind}`,
      digests: [],
      retracted: new Set(),
    })),
    models: ['ranker', 'filter'].map((kind) => ({
      name: `project-${index}/${kind}`,
      versions: 0,
      digests: new Map(),
      labelled: new Set(),
      retracted: new Set(),
      packages: {},
      trainedWithPackages: 0,
      serving: new Map(),
    })),
    commit: drawHex(random, 40),
    trainedAtCommit: 0,
  };
}
