import { useLocation, useNavigate } from 'react-admin';

/** Which of a queue's cases are looked at, as a filter. */
export type Narrowing = { q?: string; unionId_under?: string; process?: string };

const names = ['q', 'unionId_under', 'process'] as const;

/** It stands in the address, so that it holds from case to case and queue to queue, and a link brings it along. */
export function useNarrowing(): [narrowing: Narrowing, narrow: (change: Narrowing) => void, asQuery: string] {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  const narrowing: Narrowing = Object.fromEntries(
    names.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const narrow = (change: Narrowing) => {
    for (const [name, value] of Object.entries(change)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    navigate(`${pathname}?${query}`, { replace: true });
  };
  const kept = new URLSearchParams(narrowing).toString();
  return [narrowing, narrow, kept ? `&${kept}` : ''];
}
