/** Between which bounds a value has to lie: one of them, or both. */
export interface Within {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Whether a metric's value lies between bounds, both included; what is not a number lies nowhere. */
export function isWithin({ atLeast, atMost }: Within, value: number | string): boolean {
  const number = Number(value);
  return number >= (atLeast ?? -Infinity) && number <= (atMost ?? Infinity);
}
