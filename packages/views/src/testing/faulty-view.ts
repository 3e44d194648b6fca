import type { View } from '../view.ts';

/** The same view, which tells what it is given to project. */
export function spyOn(view: View, see: (position: bigint) => void): View {
  return {
    ...view,
    project(event, logTime) {
      see(event.position);
      return view.project(event, logTime);
    },
  };
}

/** The same view, which fails at one event: it throws, or makes each row twice. */
export function poison(
  view: View,
  position: bigint,
  fault: 'cannot be projected' | 'makes rows that are refused',
): View {
  return {
    ...view,
    project(event, logTime) {
      if (event.position !== position) return view.project(event, logTime);
      if (fault !== 'makes rows that are refused') throw new Error('no such thing');
      return [...view.project(event, logTime), ...view.project(event, logTime)];
    },
  };
}
