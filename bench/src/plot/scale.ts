/** Maps values onto a length of the drawing, with the values that its axis names. */
export interface Scale {
  /** From 0 at the least value to 1 at the greatest. */
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
}

/** From 0 to a round number that `greatest` is past by a fiftieth of a step at most; steps are 1, 2 or 5 times a power of ten. */
export function linearScale(greatest: number): Scale {
  const step = roundStep(greatest / 5);
  const steps = Math.max(1, Math.ceil(greatest / step - 0.02));
  const end = steps * step;
  return {
    place: (value) => value / end,
    ticks: Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12))),
  };
}

/** From the power of ten not above `least` to the one not below `greatest`, both more than 0. */
export function logarithmicScale(least: number, greatest: number): Scale {
  const first = Math.floor(Math.log10(least) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(greatest) - 1e-9));
  return {
    place: (value) => (Math.log10(value) - first) / (last - first),
    ticks: Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`)),
  };
}

function roundStep(least: number): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}
