import { useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';

/** A page that was gone to begins at its top; one that was gone back to stays where it was left. */
export function useTopOfPage(): void {
  const { pathname } = useLocation();
  const how = useNavigationType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the address that changes
  useEffect(() => {
    if (how !== 'POP') window.scrollTo(0, 0);
  }, [pathname]);
}
