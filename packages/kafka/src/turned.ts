/** The order of the next question: who was asked for first comes last, so that nobody is always behind what fills an answer. */
export function turned<Member>([first, ...others]: readonly Member[]): readonly Member[] {
  return first === undefined ? [] : [...others, first];
}
