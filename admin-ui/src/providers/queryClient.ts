import { QueryClient } from '@tanstack/react-query';

const mostTries = 2;

/** A refusal is an answer: only what did not reach the server is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => !((error as { status?: number }).status ?? 0) && count < mostTries },
  },
});
