import { useLocation, useNavigate } from 'react-admin';

const parameter = 'look';

/** Which record of a list is looked at in the drawer. The address says it, so that it can be shared and the way back closes it. */
export function useLook() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const at = (id: string | undefined): string => {
    const query = new URLSearchParams(search);
    if (id) query.set(parameter, id);
    else query.delete(parameter);
    return `${pathname}?${query}`;
  };
  return {
    id: new URLSearchParams(search).get(parameter) ?? undefined,
    open: (id: string) => navigate(at(id)),
    /** Another record instead of this one: the way back still leads to the list. */
    turnTo: (id: string) => navigate(at(id), { replace: true }),
    close: () => navigate(at(undefined), { replace: true }),
  };
}
