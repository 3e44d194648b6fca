export { openStandingViews } from './open-standing-views.ts';
export { type RelayService, type StartRelayingOptions, startRelaying } from './start-relaying.ts';
