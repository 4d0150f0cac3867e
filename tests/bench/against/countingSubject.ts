import { serveSubject } from '../../../bench/against/subject.ts';

// A subject that measures how many rounds it has been through.
serveSubject(async ({ rows }) => {
  if (rows < 0) throw new Error('no negative rows');
  let rounds = 0;
  return {
    round: async () => {
      rounds += 1;
      return { first: rounds * rows, second: rounds };
    },
    stop: async () => {},
  };
});
