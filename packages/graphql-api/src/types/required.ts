/** What must be there, because what was found rests on it. @throws Error, a fault of ours, where it is not. */
export function required<Value>(what: string, value: Value | null | undefined): Value {
  if (value === null || value === undefined)
    throw new Error(`required: ${what}, which what was found rests on; came: none`);
  return value;
}
