import type { ViewName, ViewStatus } from '@pedigree/views';
import type { Places } from '../places/place.ts';
import { type OwnThread, startThread } from '../threads/start-thread.ts';

/** What the thread tells when it begins, after every commit of its, and whenever the rest changes. */
export interface ProjectorTold {
  /** How the views stand that it keeps. */
  readonly statuses: readonly ViewStatus[];
  /** Views that another process keeps: it stands by. */
  readonly standingBy: readonly ViewName[];
  /** What kept it from its work just now: it keeps nothing, and tries again by itself. */
  readonly interruption?: string;
}

/** Starts a projector of views, which is told that the log has grown, and ends between two commits. */
export function startProjectorThread(places: Places, onTold: (told: ProjectorTold) => void): OwnThread<'grown'> {
  return startThread({ entry: 'projector', given: places, onTold });
}
