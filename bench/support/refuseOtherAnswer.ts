type Answer = readonly { id?: unknown }[];

/** What is quick and answers something else is not quick. @throws when two ways to ask do not find the same rows in the same order. */
export function refuseOtherAnswer(what: string, ours: Answer, floor: Answer): void {
  const ids = (answer: Answer) => answer.map(({ id }) => id).join(' ');
  if (ids(ours) !== ids(floor)) throw new Error(`${what}: ours gives ${ids(ours)}, the floor ${ids(floor)}`);
}
